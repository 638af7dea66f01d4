import { Delete, Get, HttpCode, Inject, Patch, Post, Res, type Type } from '@nestjs/common';
import type { OutputOf } from '@paretostudio/studio';
import type { FastifyReply } from 'fastify';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { Runs } from '../http/runs.decorator.js';
import { StudioCalls } from '../http/studio-calls.js';
import { ExpectedVersion, withExpectedVersion, withVersion } from '../http/entity-tag.js';
import { searchOf } from './search-of.js';
import { sendFile } from './send-file.js';

/** A kind of record that a library keeps, as operations name it. */
export type LibraryKind = 'prompt' | 'skill' | 'agent';

/** The files that a kind of record can be read from and written as, by their media types. */
export interface LibraryFileTypes {
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

/** The routes that every kind of record has. */
export interface LibraryController<Kind extends LibraryKind> {
  create(call: IncomingCall): Promise<OutputOf<`create_${Kind}`>>;
  list(call: IncomingCall): Promise<OutputOf<`list_${Kind}s`>>;
  import(call: IncomingCall): Promise<OutputOf<`import_${Kind}`>>;
  get(call: IncomingCall, reply: FastifyReply): Promise<OutputOf<`get_${Kind}`>>;
  update(
    call: IncomingCall,
    expected: { expectedVersion?: number },
    reply: FastifyReply,
  ): Promise<OutputOf<`update_${Kind}`>>;
  share(call: IncomingCall, reply: FastifyReply): Promise<OutputOf<`share_${Kind}`>>;
  unshare(call: IncomingCall, reply: FastifyReply): Promise<OutputOf<`unshare_${Kind}`>>;
  delete(call: IncomingCall): Promise<OutputOf<`delete_${Kind}`>>;
  duplicate(call: IncomingCall): Promise<OutputOf<`duplicate_${Kind}`>>;
  versions(call: IncomingCall): Promise<OutputOf<`list_${Kind}_versions`>>;
  export(call: IncomingCall, reply: FastifyReply): Promise<Buffer>;
}

/**
 * Makes the class that a kind's controller extends: one route for each operation that all kinds have.
 *
 * @param kind - The operations are those with this word in their names.
 */
export function libraryController<Kind extends LibraryKind>(
  kind: Kind,
  files: LibraryFileTypes,
): Type<LibraryController<Kind> & { readonly studio: StudioCalls }> {
  const one = kind === 'agent' ? `an ${kind}` : `a ${kind}`;

  class KindController implements LibraryController<Kind> {
    constructor(@Inject(StudioCalls) readonly studio: StudioCalls) {}

    @Post()
    @Runs(`create_${kind}`)
    create(@Call() call: IncomingCall) {
      return this.studio.run(`create_${kind}`, call);
    }

    @Get()
    @Runs(`list_${kind}s`, { judgedByOperation: true })
    list(@Call() call: IncomingCall) {
      const search = searchOf(call);
      return search === null
        ? this.studio.run(`list_${kind}s`, call)
        : this.studio.run(`search_${kind}s`, search);
    }

    @Post('import')
    @Runs(`import_${kind}`, { summary: `Import ${one} from a file`, takes: files.imports })
    import(@Call() call: IncomingCall) {
      return this.studio.run(`import_${kind}`, call);
    }

    @Get(':id')
    @Runs(`get_${kind}`)
    async get(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
      return withVersion(reply, await this.studio.run(`get_${kind}`, call));
    }

    @Patch(':id')
    @Runs(`update_${kind}`)
    async update(
      @Call() call: IncomingCall,
      @ExpectedVersion() expected: { expectedVersion?: number },
      @Res({ passthrough: true }) reply: FastifyReply,
    ) {
      const conditional = { ...call, input: withExpectedVersion(call.input, expected) };
      return withVersion(reply, await this.studio.run(`update_${kind}`, conditional));
    }

    @Post(':id/share')
    @HttpCode(200)
    @Runs(`share_${kind}`, { summary: `Share ${one} with the team` })
    async share(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
      return withVersion(reply, await this.studio.run(`share_${kind}`, call));
    }

    @Post(':id/unshare')
    @HttpCode(200)
    @Runs(`unshare_${kind}`, { summary: `Take ${one} back from the team` })
    async unshare(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
      return withVersion(reply, await this.studio.run(`unshare_${kind}`, call));
    }

    @Delete(':id')
    @Runs(`delete_${kind}`)
    delete(@Call() call: IncomingCall) {
      return this.studio.run(`delete_${kind}`, call);
    }

    @Post(':id/duplicate')
    @Runs(`duplicate_${kind}`)
    duplicate(@Call() call: IncomingCall) {
      return this.studio.run(`duplicate_${kind}`, call);
    }

    @Get(':id/versions')
    @Runs(`list_${kind}_versions`, { summary: `List the versions of ${one}` })
    versions(@Call() call: IncomingCall) {
      return this.studio.run(`list_${kind}_versions`, call);
    }

    @Get(':id/export')
    @Runs(`export_${kind}`, { summary: `Export ${one} as a file`, answers: files.exports })
    async export(@Call() call: IncomingCall, @Res({ passthrough: true }) reply: FastifyReply) {
      return sendFile(reply, await this.studio.run(`export_${kind}`, call));
    }
  }
  return KindController as unknown as Type<LibraryController<Kind> & { readonly studio: StudioCalls }>;
}
