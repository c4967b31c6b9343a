/** A place in the window that a part of the help leads to. */
export type Way =
  "today" | "week" | "clients" | "patterns" | "settings" | "bin";

/** A part of the help: paragraphs, then things one by one, then paragraphs again. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly says: readonly string[];
  readonly list?: readonly (readonly [what: string, about: string])[];
  readonly more?: readonly string[];
  readonly ways?: readonly (readonly [to: Way, label: string])[];
}

const parts: readonly Part[] = [
  {
    id: "for",
    title: "What Candor is for",
    says: [
      "You write honestly about the people you work with, and now and then you check each relationship for red flags. Candor shows you what repeats in your own record, with its counts and its dates. Before you talk about a renewal, you take one client’s history along as a PDF.",
      "Behind all of it stands one question: am I working with this client or for them, and what have I stopped saying out loud?",
    ],
  },
  {
    id: "writing",
    title: "Writing",
    says: [
      "Today opens on a cursor. Type, and each key is saved as you press it: there is no button for it, and “Saved” stands there only when your words are on the disk.",
      "Type @ and a name to say whom it is about; a name that Candor does not know starts a new client. What names nobody is about your own business. Energy, tags and another day can be added, or left alone.",
    ],
    ways: [["today", "Go to Today"]],
  },
  {
    id: "check-up",
    title: "The check-up and its three questions",
    says: [
      "Open a client and choose “Check-up”. The first time, Candor asks what you need from the people you work with: those are your values.",
    ],
    list: [
      [
        "Do we match in values?",
        "For each of your values you say whether this client shares it, only says it, lacks it, or whether you can’t tell. The flags of this question follow from your answers.",
      ],
      [
        "Which tasks does this client set: can I solve them, and do they interest me at all?",
        "Three flags, and much money takes none of them away.",
      ],
      [
        "Do I still bring value? (To a prospect: will I?)",
        "Three flags, about getting nowhere, meetings that vanish, and frustration that nobody has spoken of.",
      ],
    ],
    more: [
      "Beside the questions stands what you wrote since the last check-up; take a sentence of it as evidence. Then comes your stance, and one decision with a day. Your last answers stay out of sight until today’s are given; then you see what has changed.",
      "You can leave at any time, and your answers are kept. A finished check-up stays as it is.",
    ],
    ways: [
      ["clients", "Go to Clients"],
      ["settings", "Change your values in Settings"],
    ],
  },
  {
    id: "flags",
    title: "What a red flag says",
    says: [
      "A red flag is a sign that it is time to look again. It is no verdict on a person, and no score: Candor adds nothing up. “Don’t know” is an answer too, and often the most useful one.",
      "A flag stands beside a client’s name while the latest check-up raises it.",
    ],
  },
  {
    id: "stance",
    title: "With them, or for them",
    says: [
      "With means side by side, towards one goal. For means as one who is told. Mixed is some of both. Each check-up shows you a few things to think about and then lets you pick; nothing works it out for you, and for is not wrong. It is a thing to know.",
    ],
  },
  {
    id: "week",
    title: "The week",
    says: [
      "Once a week, go through your clients one by one, those you have heard nothing of too: one key for the energy that the work gave or took, one for your stance, one line for what you are not saying, and one key to skip. A week that you miss is a week that you miss; nothing is counted against you.",
      "Candor can remind you of it once a week, while it is open. That is off until you ask for it, and a reminder never names a client.",
    ],
    ways: [
      ["week", "Go to the week"],
      ["settings", "Ask for a reminder in Settings"],
    ],
  },
  {
    id: "patterns",
    title: "Patterns",
    says: [
      "A pattern is a sentence about your own record, with what it was counted from: “3 of 4 check-ups since January 2026”. What stands behind it is one click away, and so is what speaks against it. It says what was seen, never why.",
      "Nothing is called a pattern too soon. Unless a rule says otherwise, it takes three sightings in two different quarters; below that Candor says what is missing, “2 of 3 needed”. “Don’t know” counts neither for nor against.",
      "Say what you think of it: that you agree, that it is not a pattern (it moves below and stays there, however the counts grow, until you take that back), or a note. What is no longer a pattern says what has happened since. The grid shows every flag by quarter, and each number opens the words behind it.",
      "Some rules compare: energy before and after, your record with and without. They speak up only where chance alone would seldom do so. In Settings you can list words that they leave out.",
    ],
    ways: [["patterns", "Go to Patterns"]],
  },
  {
    id: "brief",
    title: "The brief",
    says: [
      "A brief is one client’s history as a PDF. It has two editions. The private one is for your own eyes and holds everything: its first page is one glance before the talk, with room to write; then come the flags by date, energy and stance, what you wrote, what repeats, and what you expected and what came of it.",
      "The one for the talk may be seen by your client. It holds the goal, the dates, the terms that you are comfortable with, what was delivered, meetings and conversations. Anything else is in only where you tick it, and what is not in it is nowhere in the file.",
      "You see the pages as they will print, and beside them what is left out. Choose dates, the paper, and whether names are left out; Candor remembers it for each client. Unless you say otherwise, neither the name of the file nor its title names the client. It can be printed, and saved as Markdown to be edited.",
    ],
  },
  {
    id: "hiding",
    title: "When somebody walks by",
    says: [
      "Press F8. Everything is gone from the window, wherever you are, and F8 brings it back with your cursor where it was. What you wrote goes on being saved meanwhile. On some keyboards, Macs among them, hold Fn with it. Where a field has unfolded a list, close that first with Esc. “Hide”, at the foot of the places, does the same.",
      "It hides; it does not lock. Who knows the key can press it.",
    ],
  },
  {
    id: "files",
    title: "Where your words are",
    says: [
      "In a folder on this computer, one folder for each client and one file for each year, as text that any editor opens. A file in it called README.txt explains the rest. Nothing is sent anywhere: there is no account and no server, and this page works without a network too.",
      "What you change in a file by hand counts, and Candor says so. Close Candor before you do.",
    ],
    ways: [["settings", "See the folder in Settings"]],
  },
  {
    id: "back",
    title: "Getting something back",
    says: ["There are three ways, the nearest first."],
    list: [
      [
        "Undo",
        "What you delete, remove, end or restore says so at the foot of the window, with “Undo” beside it. Nothing asks whether you are sure.",
      ],
      [
        "The bin",
        "What you delete stays there for 30 days, and is erased after that.",
      ],
      [
        "Backups",
        "Candor copies the whole journal while you write, and each time it closes, into a folder beside it. Ten are kept, and beyond those one a day for the last seven days and one a week for the last eight weeks. Settings sets everything back to any of them; what stands now is backed up first, what is newer goes to the bin, and that step can be undone.",
      ],
    ],
    more: [
      "The backups are on the same disk. For a fire or a thief, copy their folder elsewhere too.",
    ],
    ways: [
      ["bin", "Open the bin"],
      ["settings", "See the backups in Settings"],
    ],
  },
  {
    id: "two",
    title: "Two computers",
    says: [
      "The journal’s folder may lie in Dropbox, Syncthing or the like. What the other computer brings is taken in entry by entry, and where one entry was changed on both, both versions are kept.",
      "Write on one of them at a time all the same. A journal that is open elsewhere is not opened here until it is closed there.",
    ],
  },
  {
    id: "wrong",
    title: "When something is wrong",
    says: [
      "Candor says what it is, in the place where it matters. It never deletes or overwrites what it cannot read.",
    ],
    list: [
      [
        "The disk is full",
        "Your words stay on the screen, and “Not saved” says why. Free some space: Candor goes on trying by itself. You can also save a copy of them elsewhere at once.",
      ],
      [
        "The folder can only be read",
        "You can look at everything and save nothing. Allow writing to the folder, then open Candor again.",
      ],
      [
        "A file is damaged or gone",
        "The rest of the journal works. A line above the page says which it is and, where the last backup has it, offers to bring back what was in it. Nothing else is touched.",
      ],
      [
        "A newer Candor wrote it",
        "Nothing in it is changed. Update this Candor to write in it.",
      ],
      [
        "The folder is gone",
        "Perhaps it is on a disk that is not connected. Connect it, and try again.",
      ],
    ],
  },
];

/** The help: one page, with everything that it says. */
export const help = {
  title: "Help",
  contents: "On this page",
  keys: "Keys",
  keysId: "keys",
  parts,
};
