import './tab-list.css';

interface Properties<Name extends string> {
  names: readonly Name[];
  chosen: Name;
  onChoose: (name: Name) => void;
  label: string;
  nameOf?: (name: Name) => string;
  /** The id of the panel that the tabs change. */
  panel: string;
}

/** Tabs by the ARIA pattern: one is in the tab order, the arrows go between them. */
export function TabList<Name extends string>({
  names,
  chosen,
  onChoose,
  label,
  nameOf,
  panel,
}: Properties<Name>) {
  const move = (event: KeyboardEvent, step: number) => {
    const next = names[(names.indexOf(chosen) + step + names.length) % names.length];
    if (next === undefined || !(event.currentTarget instanceof HTMLElement)) return;
    onChoose(next);
    const tab = event.currentTarget.children[names.indexOf(next)];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <div
      class="tab-list"
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight')
          move(event, event.key === forward ? 1 : -1);
      }}
    >
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === chosen}
          aria-controls={panel}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {nameOf?.(name) ?? name}
        </button>
      ))}
    </div>
  );
}
