const themes = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['projector', 'Projector'],
] as const;
const sizes = [90, 100, 115, 130, 150, 200] as const;

/** The settings menu. `place` keeps its names apart where it stands twice on a page. */
export function Settings({ place }: { readonly place: string }) {
  return (
    <details className="menu settings" data-menu>
      <summary>Settings</summary>
      <div className="menu-body">
        <fieldset>
          <legend>Theme</legend>
          {themes.map(([value, label]) => (
            <label key={value}>
              <input
                type="radio"
                name={`theme-${place}`}
                value={value}
                data-setting="theme"
                defaultChecked={value === 'system'}
              />{' '}
              {label}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>Text size</legend>
          {sizes.map((size) => (
            <label key={size}>
              <input
                type="radio"
                name={`text-${place}`}
                value={size}
                data-setting="text"
                defaultChecked={size === 100}
              />{' '}
              {size} %
            </label>
          ))}
        </fieldset>
        <p>
          <button type="button" className="quiet" data-action="clear-progress">
            Forget my answers
          </button>
        </p>
      </div>
    </details>
  );
}

/** What can be done with the state of the page. Without a script these do nothing, so they are hidden then. */
export function StateTools() {
  return (
    <div className="state-tools" role="group" aria-label="State of this page">
      <button type="button" className="quiet" data-action="undo" aria-keyshortcuts="Control+Z" disabled>
        Undo
      </button>
      <button type="button" className="quiet" data-action="redo" aria-keyshortcuts="Control+Shift+Z" disabled>
        Redo
      </button>
      <button type="button" className="quiet" data-action="reset" disabled>
        Reset
      </button>
      <button type="button" className="quiet" data-action="copy-link">
        Copy link
      </button>
    </div>
  );
}
