import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from "electron";
import type { Call } from "#contract/wire.ts";
import { isOwnAddress } from "./app-origin.ts";
import { channel } from "./channel.ts";

/** Answers the calls of Candor's own window, and of nobody else. */
export function answerCalls(window: BrowserWindow, call: Call): void {
  ipcMain.handle(channel, (event, name: unknown, input: unknown) => {
    if (!isOwn(event, window))
      throw new Error("only Candor's own page may call");
    return call(String(name), input);
  });
}

/** Tells a window that something happened. */
export function tell(window: BrowserWindow, event: string): void {
  if (!window.isDestroyed()) window.webContents.send(channel, event);
}

function isOwn(
  { sender, senderFrame }: IpcMainInvokeEvent,
  window: BrowserWindow,
): boolean {
  return (
    !window.isDestroyed() &&
    sender === window.webContents &&
    senderFrame === window.webContents.mainFrame &&
    isOwnAddress(senderFrame.url)
  );
}
