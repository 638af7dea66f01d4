import { PageCursor } from './page-cursor.js';
import { PageLimit } from './page-limit.js';

export { PAGE_LIMIT_DEFAULT, PAGE_LIMIT_MAX } from './page-limit.js';

/** Which part of a list to answer. */
export class PageInput {
  @PageLimit()
  limit?: number;

  @PageCursor()
  cursor?: string;
}
