import { ProblemException } from '@paretostudio/passport-api-key';
import { inputOf } from './incoming-call.js';

function refusedFields(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemException) return (error.refusal.fields ?? []).map(({ path }) => path);
    throw error;
  }
  return [];
}

describe('inputOf', () => {
  it('puts the path beside the query of a GET', () => {
    const request = { method: 'GET', params: { id: 'a' }, query: { limit: '2' }, body: { ignored: true } };
    expect(inputOf(request)).toEqual({ input: { id: 'a', limit: '2' }, fromQuery: true });
  });

  it('puts the path beside the body of a PATCH, whose query is not looked at', () => {
    const request = { method: 'PATCH', params: { id: 'a' }, query: { title: 'no' }, body: { title: 'yes' } };
    expect(inputOf(request)).toEqual({ input: { id: 'a', title: 'yes' }, fromQuery: false });
  });

  it('takes no body for an empty one', () => {
    expect(inputOf({ method: 'POST', params: {}, query: {}, body: undefined })).toEqual({
      input: {},
      fromQuery: false,
    });
  });

  it('refuses a body that names what the path says already', () => {
    const request = { method: 'PATCH', params: { id: 'a' }, query: {}, body: { id: 'b' } };
    expect(refusedFields(() => inputOf(request))).toEqual(['id']);
  });

  it.each([[[]], ['text'], [1], [true]])('refuses the body %j', (body) => {
    expect(refusedFields(() => inputOf({ method: 'POST', params: {}, query: {}, body }))).toEqual(['']);
  });
});
