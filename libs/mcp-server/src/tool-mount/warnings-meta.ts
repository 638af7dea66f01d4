/** Key of a list's metadata under which sentences stand on connections that could not be read just now. */
export const WARNINGS_META_KEY = 'paretostudio/warnings';
