import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** What an authenticator app is given. It counts once a code of it was sent back. */
export class TotpEnrolmentView {
  @JSONSchema({ description: 'In base32, to be typed in.' })
  @IsString()
  secret!: string;

  @JSONSchema({ description: 'An `otpauth:` address, to be shown as a QR code.' })
  @IsString()
  uri!: string;
}
