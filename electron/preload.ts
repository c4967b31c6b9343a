import { contextBridge, ipcRenderer } from "electron";
import type { Bridge, Reply } from "#contract/wire.ts";
import { channel } from "./channel.ts";

const bridge: Bridge = {
  call: (name, input) =>
    ipcRenderer.invoke(channel, name, input) as Promise<Reply>,
  on(listener) {
    const hear = (_: unknown, event: unknown) => {
      listener(String(event));
    };
    ipcRenderer.on(channel, hear);
    return () => {
      ipcRenderer.off(channel, hear);
    };
  },
};

contextBridge.exposeInMainWorld("candor", bridge);
