/** What is said by the window itself: the page that hides, and the list of keys. */
export const hiding = {
  hide: "Hide",
  hint: "Hides everything until the same key is pressed",
  goOn: "Press F8 to go on.",
};

export const shortcuts = {
  title: "Keys",
  close: "Close",
  help: "Help",
  groups: {
    everywhere: "Everywhere",
    writing: "While writing",
    lists: "In lists",
    checkUp: "In a check-up",
    week: "In the week",
  },
  /** Keys that have names rather than signs. */
  names: {
    enter: "Enter",
    escape: "Esc",
    backspace: "Backspace",
    arrows: "Arrow keys",
    digit: "a digit",
  },
  /** What each does, in one line; where there are several keys, in their order. */
  does: {
    hide: "Hide everything; show it again",
    shortcuts: "This list; the second one also while you type",
    goTo: (place: string) => `Go to ${place}`,
    find: "Find",
    palette: "Go anywhere, do anything",
    print: "On a brief: prints it",
    undo: "Take back what was just done; in a text, what you typed",
    close: "Close what is open",

    client: "Say whom it is about",
    energy: "Energy: green, amber, red; again takes it away",
    tags: "Tags",
    day: "Another day",
    done: "Done: the next reflection",

    answer: "Choose an answer",
    next: "On to the next answer; from a raised flag to its line",
    nextStep: "The next question",
    stepBack: "The question before",
    values: "Values: shared, nominal, missing, unknown",
    flags: "Flags: raised, not raised, don’t know",
    evidence: "To what you wrote; there, take a sentence as evidence",
    write: "Write a reflection",
    question: "Back to the question",
    heard: "Their exact words",
    power: "A moment of power",
    prediction: "A prediction",
    between: "Between the question and what you wrote, also from a line",
    stance: "Stance: with, mixed, for",
    decision:
      "Decision: talk, renegotiate, watch, leave, decline a prospect, carry on",
    leave: "Out of a line; then leave for now, answers kept",

    weekEnergy: "Energy: green, amber, red; again takes it away",
    weekStance: "Stance: with, mixed, for; again takes it away",
    weekUnsaid: "To the line “What am I not saying?”; Esc leaves it",
    weekSkip: "Skip this client",
    weekNext: "The next client, also from the line",
    weekBack: "The client before",

    move: "From one to the next",
    choose: "Choose; add a line to your values",
    emptyLine: "Take an empty line out of your values",
  },
};
