import { vowels } from '../analysis/vowels.js';

/** Shorter words have too few letters inside. */
const shortestScrambled = 5;
/** Shorter words sound like many others. */
const shortestHeard = 5;
const longest = 48;

/** The first and the last letter and those between in any order, as people still read them: pnaoglin. */
export function scrambledKey(text: string): string | undefined {
  const { length } = text;
  if (length < shortestScrambled || length > longest) return undefined;
  const letters = new Uint16Array(length);
  letters[0] = text.charCodeAt(0);
  letters[length - 1] = text.charCodeAt(length - 1);
  // By hand: sorting an array of letters costs five times as much, and this is asked for many words.
  for (let at = 1; at < length - 1; at++) {
    const letter = text.charCodeAt(at);
    let place = at;
    for (; place > 1 && (letters[place - 1] ?? 0) > letter; place--) letters[place] = letters[place - 1] ?? 0;
    letters[place] = letter;
  }
  return String.fromCharCode(...letters);
}

/** Words in which a capital I may be a small l. */
export function strokesKey(text: string): string | undefined {
  return text.includes('i') || text.includes('l') ? text.replaceAll('l', 'i') : undefined;
}

/** How a Latin word is said, whichever letters spell it: krokodyle, otterr. */
export function soundKey(text: string): string | undefined {
  const { length } = text;
  if (length < shortestHeard || length > longest) return undefined;
  let said = '';
  const say = (sound: string): void => {
    if (!said.endsWith(sound)) said += sound;
  };
  for (let at = 0; at < length; at++) {
    const letter = text.charAt(at);
    const next = text.charAt(at + 1);
    if (letter < 'a' || letter > 'z') return undefined;
    if (letter === 'p' && next === 'h') say('f');
    else if (letter === 'c' || letter === 'q') say('k');
    else if (letter === 'u' && text.charAt(at - 1) === 'q') continue;
    else if (letter === 'x') {
      say('k');
      say('s');
    } else if (letter === 'z') say('s');
    else if (letter === 'w') say('v');
    else if (letter === 'y') say('i');
    else if (letter === 'e' && (next === 'e' || next === 'i' || next === 'a' || next === 'y')) {
      say('i');
      at++;
    } else if (letter === 'o' && (next === 'o' || next === 'u')) {
      say('u');
      at++;
    } else if (letter !== 'h' || at === 0 || vowels.includes(text.charAt(at - 1))) say(letter);
  }
  return said;
}
