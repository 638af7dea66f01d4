import { IsArray, IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { NoticePreferenceView } from './notice-preference.view.js';

/** What a person chose about the mails of this account. */
export class NoticePreferencesView {
  @JSONSchema({ description: 'How mails leave this server; none: nobody is mailed, whatever is chosen.' })
  @IsIn(['smtp', 'terminal', 'none'])
  delivery!: 'smtp' | 'terminal' | 'none';

  @JSONSchema({ description: 'Those that can reach this person, by the role of now.' })
  @IsArray()
  @Nested(() => NoticePreferenceView, { each: true })
  items!: NoticePreferenceView[];
}
