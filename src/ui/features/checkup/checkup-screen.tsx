import { errorSentence, words } from "#words/words.ts";
import { Button } from "../../kit/button.tsx";
import { Empty, Screen } from "../../kit/screen.tsx";
import { restoreRecord } from "../../parts/remove-record.ts";
import { useQuery } from "../../state/query.ts";
import { toHash } from "../../state/route.ts";
import { Flow } from "./flow.tsx";
import { Result } from "./result.tsx";

/** A check-up: its questions while it is being done, and what came of it once it is finished. */
export function CheckUpScreen({ checkUp: id }: { checkUp: string }) {
  const journal = useQuery("journal.read", {}).value;
  const { value: checkUp, error } = useQuery("record.read", { id });
  const clients = useQuery("client.list", {}).value;
  if (error || (checkUp && checkUp.kind !== "check-up")) {
    return (
      <Screen title={words.records.checkUp}>
        <Empty action={<a href={toHash({ at: "today" })}>{words.nav.today}</a>}>
          {error ? errorSentence(error) : words.checkup.notOne}
        </Empty>
      </Screen>
    );
  }
  if (checkUp?.deletedAt && !checkUp.finishedAt) {
    return (
      <Screen title={words.records.checkUp}>
        <Empty
          action={
            <Button onClick={() => void restoreRecord(id)}>
              {words.bin.putBack}
            </Button>
          }
        >
          {words.checkup.inBin}
        </Empty>
      </Screen>
    );
  }
  if (!journal || !checkUp || !clients) return null;
  const summary = clients.find(({ client }) => client.id === checkUp.client);
  const name = summary?.client.name ?? checkUp.client;
  return checkUp.finishedAt ? (
    <Result
      checkUp={checkUp}
      name={name}
      summary={summary}
      today={journal.today}
    />
  ) : (
    <Flow stored={checkUp} name={name} summary={summary} journal={journal} />
  );
}
