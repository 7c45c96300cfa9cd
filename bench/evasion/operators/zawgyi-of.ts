/** Steps from Burmese in Unicode to the code of the font Zawgyi, which writes what is seen from left to right. */
const steps: readonly (readonly [RegExp, string])[] = [
  // A consonant below another one has a code of its own.
  [/\u1039\u1010/g, '\u1071'],
  [/\u1039\u1000/g, '\u1060'],
  [/\u1039\u1001/g, '\u1061'],
  [/\u1039\u1002/g, '\u1062'],
  [/\u1039\u1005/g, '\u1065'],
  [/\u1039\u1006/g, '\u1066'],
  [/\u1039\u1011/g, '\u1073'],
  [/\u1039\u1012/g, '\u1075'],
  [/\u1039\u1013/g, '\u1076'],
  [/\u1039\u1014/g, '\u1077'],
  [/\u1039\u1015/g, '\u1078'],
  [/\u1039\u1017/g, '\u107a'],
  [/\u1039\u1018/g, '\u107b'],
  [/\u1039\u1019/g, '\u107c'],
  [/\u1039\u101c/g, '\u1085'],
  // The medials are numbered otherwise.
  [/\u103a/g, '\ue000'],
  [/\u103b/g, '\u103a'],
  [/\u103c/g, '\u103b'],
  [/\u103d/g, '\u103c'],
  [/\u103e/g, '\u103d'],
  [/\ue000/g, '\u1039'],
  // What is seen before its consonant is written before it.
  [/([\u1000-\u1021\u103f])(\u103b)/g, '$2$1'],
  [/(\u103b?)([\u1000-\u1021\u103f])([\u1060-\u1085\u103a\u103c\u103d]*)\u1031/g, '\u1031$1$2$3'],
  // A dot below goes to the right of other signs, and the sign of u is long beside them.
  [/([\u103a\u103b\u103c\u103d][\u1000-\u1021]?)\u102f/g, '$1\u1033'],
];

export const zawgyiOf = (text: string): string | undefined => {
  const made = steps.reduce(
    (written, [unicode, zawgyi]) => written.replace(unicode, zawgyi),
    text.normalize('NFC'),
  );
  return made === text ? undefined : made;
};
