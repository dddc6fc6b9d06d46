/** Resolves a relative address to a path of the folder: `../pictures/a.png` in `en/iop.md` is `pictures/a.png`. */
export function pathOf(address: string, from: string): string {
  const [path = ''] = address.split(/[?#]/, 1);
  const parts: string[] = [];
  for (const part of [...from.split('/').slice(0, -1), ...decode(path).split('/')]) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return (from.startsWith('/') ? '/' : '') + parts.join('/');
}

/** The address by which a text refers to another file: the inverse of `pathOf`. */
export function addressOf(path: string, from: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = path.split('/');
  let shared = 0;
  while (shared < Math.min(folders.length, parts.length - 1) && folders[shared] === parts[shared]) shared++;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

/** Without scheme, host and leading slash: only these can be resolved in a folder. */
export function isRelative(address: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|[/\\#?])/i.test(address);
}

export function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    // A literal percent sign.
    return address;
  }
}
