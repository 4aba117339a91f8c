interface ActProps {
  readonly label: string;
  readonly name: string;
  readonly off?: boolean;
  readonly onPress: () => void;
}

/** A button that stays where it is, and can be reached, also while it has nothing to do. */
export function Act({ label, name, off = false, onPress }: ActProps) {
  return (
    <button
      type="button"
      className="quiet"
      aria-label={name}
      aria-disabled={off}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {label}
    </button>
  );
}
