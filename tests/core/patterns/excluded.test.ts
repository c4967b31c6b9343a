import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText } from "#core/find/fold.ts";
import { isExcluded } from "#core/patterns/excluded.ts";

const holds = (text: string, ...excluded: readonly string[]) =>
  isExcluded(foldText(text), excluded);

describe("words that the owner wants left out", () => {
  test("leave out what contains one of them as a whole word", () => {
    expect(holds("You work for me", "invoice", "work")).toBe(true);
    expect(holds("You work for me", "invoice")).toBe(false);
    expect(holds("The party is over", "art")).toBe(false);
    expect(holds("The art is over, party on", "art")).toBe(true);
    expect(holds("A part of the art", "art")).toBe(true);
  });

  test("are the same words with other accents, capitals and white space", () => {
    expect(holds("Wir müssen\n über GELD reden", "Uber Geld")).toBe(true);
    expect(holds("Über Geld", "uber\t  geld")).toBe(true);
    expect(holds("Straße gesperrt", "STRASSE")).toBe(true);
  });

  test("are found as a phrase only where it stands word by word", () => {
    expect(holds("What else can you do for us", "can you do")).toBe(true);
    expect(holds("What else can you do for us", "can do")).toBe(false);
    expect(holds("What else can you do for us", "can you d")).toBe(false);
  });

  test("are found beside marks, and with an apostrophe or a hyphen or without", () => {
    expect(holds("“Anna’s” idea, again", "Anna")).toBe(true);
    expect(holds("Well, you know…", "well you know")).toBe(true);
    expect(holds("It can't be", "can’t")).toBe(true);
    expect(holds("It can't be", "cant")).toBe(true);
    expect(holds("it cant be", "can't")).toBe(true);
    expect(holds("My co-worker said", "coworker")).toBe(true);
    expect(holds("Written in C++ only", "c++")).toBe(true);
  });

  test("are whole words in scripts that set no spaces, too", () => {
    expect(holds("仕事場を見る", "仕事")).toBe(false);
    expect(holds("仕事場で仕事をする", "仕事")).toBe(true);
    expect(holds("私たちのために働いてください", "ため")).toBe(true);
    expect(holds("コンピューターを使う", "ピュー")).toBe(false);
    expect(holds("你为我工作", "工作")).toBe(true);
    expect(holds("你为我工作", "作")).toBe(false);
    expect(holds("คุณทำงานให้ฉัน", "ทำงาน")).toBe(true);
    expect(holds("คุณทำงานให้ฉัน", "งา")).toBe(false);
    expect(holds("คุณทำงานให้ฉัน", "ทำ")).toBe(false);
    expect(holds("私たちのために働いてください", "ください")).toBe(true);
  });

  test("are found where two scripts meet, and by the words that spaces set apart in Korean, Hindi, Arabic and Hebrew", () => {
    expect(holds("CEOは言った", "CEO")).toBe(true);
    expect(holds("당신은 나를 위해 일한다", "나를")).toBe(true);
    expect(holds("나무를 위해", "나")).toBe(false);
    expect(holds("आप मेरे लिए काम करते हैं", "काम")).toBe(true);
    expect(holds("आप मेरे लिए कामना करते हैं", "काम")).toBe(false);
    expect(holds("أنتَ تعملُ لي", "تعمل")).toBe(true);
    expect(holds("אתה עובד בשבילי", "עובד")).toBe(true);
  });

  test("say nothing where there are none, and where one is nothing but marks", () => {
    expect(holds("You work for me")).toBe(false);
    expect(holds("You work for me!", "", "  ", "!", "…")).toBe(false);
    expect(holds("", "work")).toBe(false);
  });

  test("are found wherever they stand as words of their own, whatever they are", () => {
    const word = fc.string({ unit: "binary", maxLength: 12 });
    fc.assert(
      fc.property(word, word, word, (before, it, after) => {
        fc.pre(foldText(it).replace(/[\p{P}\s]+/gu, "") !== "");
        expect(holds(`${before} . ${it} . ${after}`, it)).toBe(true);
      }),
    );
  });

  test("are looked for in any length of text without a space, too", () => {
    const long = "仕事場".repeat(10_000);
    expect(holds(long, "事")).toBe(false);
    expect(holds(`${long}で仕事`, "仕事")).toBe(true);
  });
});
