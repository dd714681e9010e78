import messages from '../../locales/en.json';

type Messages = { readonly [key: string]: string | Messages };

/** The interface strings by the names under which the built extension asks for them: keys joined with `_`. */
function flatten(tree: Messages, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else if (isPlural(value)) flat.set(prefix + key, Object.values(value).join(' | '));
    else for (const [name, text] of flatten(value, `${prefix}${key}_`)) flat.set(name, text);
  }
  return flat;
}

const isPlural = (value: Messages): boolean => '1' in value || 'n' in value;

const strings = flatten(messages as Messages);

// Components ask `#i18n`, which asks the extension API; outside an extension this object answers in its place.
Object.assign(globalThis, {
  chrome: {
    runtime: { id: 'test' },
    i18n: {
      getMessage: (key: string, substitutions: readonly string[] = []) =>
        (strings.get(key) ?? '').replace(
          /\$(\d)/g,
          (_, index: string) => substitutions[Number(index) - 1] ?? '',
        ),
    },
  },
});
