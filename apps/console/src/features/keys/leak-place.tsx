/** The address where a key was found, as a report says it: plain text, and a link only where it leads to https. */
export function LeakPlace({ url }: { readonly url: string }) {
  const text = <bdi>{url}</bdi>;
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:') return text;
  return (
    <a href={url} rel="noreferrer noopener nofollow" target="_blank">
      {text}
    </a>
  );
}
