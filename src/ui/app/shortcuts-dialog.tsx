import { flushSync } from "react-dom";
import { words } from "#words/words.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { ShortcutList } from "../parts/shortcut-list.tsx";
import { goAtOnce, toHash } from "../state/route.ts";
import styles from "./shortcuts-dialog.module.css";

/** Every key that does something, by where it does it. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={words.shortcuts.title} wide onClose={onClose}>
      <div className={styles["acts"]}>
        <a
          href={toHash({ at: "help" })}
          onClick={(event) => {
            // The link is gone before it is followed.
            event.preventDefault();
            flushSync(onClose);
            goAtOnce({ at: "help" });
          }}
        >
          {words.shortcuts.help}
        </a>
        <Button
          look="quiet"
          shortcut={words.shortcuts.names.escape}
          onClick={onClose}
        >
          {words.shortcuts.close}
        </Button>
      </div>
      <div className={styles["groups"]}>
        <ShortcutList level="h3" />
      </div>
    </Dialog>
  );
}
