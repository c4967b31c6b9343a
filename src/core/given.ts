/** What of a patch is given: everything that is not left out. */
export function given<Patch extends object>(patch: Patch): Given<Patch> {
  return Object.fromEntries(
    Object.entries(patch).filter(([, value]) => value !== undefined),
  ) as Given<Patch>;
}

type Given<Patch> = {
  [Field in keyof Patch]?: Exclude<Patch[Field], undefined>;
};
