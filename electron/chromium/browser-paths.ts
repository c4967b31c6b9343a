import { posix, win32 } from "node:path";

interface Where {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The places where Chrome, Chromium and Edge install themselves, the likeliest first. */
export function browserPaths({ platform, env }: Where): string[] {
  if (platform === "darwin") return macPaths(env);
  if (platform === "win32") return windowsPaths(env);
  return unixPaths(env);
}

function macPaths(env: Where["env"]): string[] {
  const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
  const home = env["HOME"];
  const folders = ["/Applications", ...(home ? [`${home}/Applications`] : [])];
  return folders.flatMap((folder) =>
    names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  );
}

function windowsPaths(env: Where["env"]): string[] {
  const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
    (name) => env[name] || [],
  );
  const programs = [
    ["Google", "Chrome", "Application", "chrome.exe"],
    ["Chromium", "Application", "chrome.exe"],
    ["Microsoft", "Edge", "Application", "msedge.exe"],
  ];
  return programs.flatMap((program) =>
    folders.map((folder) => win32.join(folder, ...program)),
  );
}

function unixPaths(env: Where["env"]): string[] {
  const names = [
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "microsoft-edge-stable",
    "microsoft-edge",
  ];
  // A browser in a snap may not read a profile below a hidden folder of the home folder.
  const folders = [
    "/usr/bin",
    ...(env["PATH"] ?? "").split(posix.delimiter),
  ].filter((folder) => folder.startsWith("/") && !folder.includes("/snap/"));
  const onPath = names.flatMap((name) =>
    [...new Set(folders)].map((folder) => posix.join(folder, name)),
  );
  return [
    ...onPath,
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/usr/lib64/chromium-browser/chromium-browser",
  ];
}
