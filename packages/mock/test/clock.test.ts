import { expect, test, vi } from "vitest";
import { createClock } from "../src/index.ts";

const noon = new Date("2026-01-31T12:00:00Z");

test("stands still at its time and moves by what it is advanced", () => {
  const clock = createClock(noon);
  clock.advance(1500);
  clock.advance(500);
  expect(clock.now()).toEqual(new Date("2026-01-31T12:00:02Z"));
});

test("goes with the machine's time, ahead by what it was advanced, until it is set", () => {
  vi.useFakeTimers({ now: noon });
  const clock = createClock();
  clock.advance(1000);
  vi.setSystemTime(new Date("2026-01-31T13:00:00Z"));
  expect(clock.now()).toEqual(new Date("2026-01-31T13:00:01Z"));
  clock.set(noon);
  vi.setSystemTime(new Date("2026-01-31T14:00:00Z"));
  expect(clock.now()).toEqual(noon);
  vi.useRealTimers();
});

test("tells its time without what it was advanced by too, whether it stands still or goes", () => {
  vi.useFakeTimers({ now: noon });
  const [still, going] = [createClock(noon), createClock()];
  for (const clock of [still, going]) clock.advance(1000);
  vi.setSystemTime(new Date("2026-01-31T13:00:00Z"));
  expect([still.unadvanced(), going.unadvanced()]).toEqual([noon, new Date("2026-01-31T13:00:00Z")]);
  vi.useRealTimers();
});

test.each([-1, Number.NaN])("does not move by %d", (milliseconds) => {
  expect(() => createClock(noon).advance(milliseconds)).toThrow(RangeError);
});
