/** The scheme that Candor's own pages come from in Electron. */
export const scheme = "app";

/** The origin of Candor's own pages in Electron. */
export const appOrigin = `${scheme}://candor`;

/** Whether an address is one of Candor's own pages or files. */
export function isOwnAddress(address: string): boolean {
  return address.startsWith(`${appOrigin}/`);
}
