/** Files beside the builder that a snippet contains something of. Each is requested once. */
const requested = new Map<string, Promise<string | undefined>>();

/** @returns undefined for a file that is not there */
export function fileText(name: string): Promise<string | undefined> {
  const known = requested.get(name);
  if (known) return known;
  const text = fetch(name, {referrerPolicy: 'no-referrer'}).then(
    (response) => (response.ok ? response.text() : undefined),
    () => undefined,
  );
  requested.set(name, text);
  return text;
}

/** The integrity of each file, by name; empty if the list is not there. */
export async function integrities(): Promise<Readonly<Record<string, string>>> {
  const text = await fileText('sri.json');
  try {
    return JSON.parse(text ?? '{}') as Record<string, string>;
  } catch {
    // A web page in place of the list.
    return {};
  }
}
