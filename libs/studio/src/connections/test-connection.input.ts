import { ConnectionRefInput } from './connection-ref.input.js';

/** Which connection to test. */
export class TestConnectionInput extends ConnectionRefInput {}
