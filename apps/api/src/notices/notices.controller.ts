import { Body, Controller, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import {
  getNoticePreferences,
  ListNoticesInput,
  listNotices,
  NoticePage,
  NoticePreferencesView,
  ReadNoticesInput,
  readNotices,
  SaveNoticePreferencesInput,
  saveNoticePreferences,
  UnreadNoticesView,
  type StudioContext,
} from '@paretostudio/studio';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { unwrap } from '../http/unwrap.js';

/** What the person who is signed in is told. */
@Controller('v1/notices')
export class NoticesController {
  constructor(@Inject(STUDIO_CONTEXT) private readonly context: StudioContext) {}

  @Get()
  @ForSessions('list_notices', 'listNotices', 'What the person is told, newest first')
  @Shapes({ input: ListNoticesInput, output: NoticePage })
  async list(@Call() { caller, input, fromQuery }: IncomingCall): Promise<NoticePage> {
    return unwrap(await listNotices(this.context, caller, checked(ListNoticesInput, input, { fromQuery })));
  }

  @Post('read')
  @HttpCode(200)
  @ForSessions('read_notices', 'readNotices', 'Notes that the person has read notices, or all of them')
  @Shapes({ input: ReadNoticesInput, output: UnreadNoticesView })
  async read(@Call() { caller }: IncomingCall, @Body() body: unknown): Promise<UnreadNoticesView> {
    return unwrap(await readNotices(this.context, caller, checked(ReadNoticesInput, body)));
  }

  @Get('preferences')
  @ForSessions('get_notice_preferences', 'getNoticePreferences', 'What the person is mailed about')
  @Shapes({ output: NoticePreferencesView })
  async preferences(@Call() { caller }: IncomingCall): Promise<NoticePreferencesView> {
    return unwrap(await getNoticePreferences(this.context, caller));
  }

  @Put('preferences')
  @ForSessions('save_notice_preferences', 'saveNoticePreferences', 'Chooses what the person is mailed about')
  @Shapes({ input: SaveNoticePreferencesInput, output: NoticePreferencesView })
  async save(@Call() { caller }: IncomingCall, @Body() body: unknown): Promise<NoticePreferencesView> {
    return unwrap(
      await saveNoticePreferences(this.context, caller, checked(SaveNoticePreferencesInput, body)),
    );
  }
}
