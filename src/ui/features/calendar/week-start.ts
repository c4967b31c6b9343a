/** What languages with a calendar say of their weeks; older engines have it as a property. */
interface WithWeek {
  getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The day that a week begins on where this language is spoken, 1 for Monday to 7 for Sunday; Monday if it is not known. */
export function firstDayOfWeek(language: string): number {
  try {
    const locale = new Intl.Locale(language) as Intl.Locale & WithWeek;
    const info = locale.getWeekInfo?.() ?? locale.weekInfo;
    return info?.firstDay ?? 1;
  } catch {
    return 1;
  }
}
