import { useState } from "react";
import { Lines } from "../../kit/lines.tsx";

/** Words about a client. Every input is sent at once. */
export function FactLines({
  label,
  hint,
  text,
  onChange,
}: {
  label: string;
  hint: string;
  text: string;
  onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState(text);
  return (
    <Lines
      label={label}
      hint={hint}
      rows={2}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onChange(next);
      }}
    />
  );
}
