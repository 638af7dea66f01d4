import type { Access } from '../core/access.js';
import type { AccessDemand } from '../core/access-demand.js';
import type { Guard } from '../core/create-guard.js';
import { rememberLetIn } from '../core/let-in.js';
import type { ExpressHandler, ExpressResponse } from './express-handler.js';

/** Makes a handler of a demand; checks the demand at once, so that a mistake is seen at start. */
export function handlerOf(guard: Guard, action: string | null | AccessDemand): ExpressHandler {
  guard.requirementOf(action);
  return (req, res, next) => {
    const answered = guard.authenticate(req, action).then((access) => {
      if (access.granted) rememberLetIn(req, access.principal);
      write(res, access);
      return access.granted;
    });
    // Express 4 knows no promises; what goes wrong above is handed on, what `next` throws is not handed to it again.
    answered.then((isGranted) => {
      if (isGranted) next();
    }, next);
  };
}

function write(res: ExpressResponse, access: Access): void {
  for (const [name, value] of Object.entries(access.headers)) res.setHeader(name, value);
  if (access.granted) return;
  res.statusCode = access.status;
  res.end(JSON.stringify(access.problem));
}
