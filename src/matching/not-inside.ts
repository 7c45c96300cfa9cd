/**
 * What stands before an amount, as the source of a pattern: no number, and no letter but one of a script without
 * spaces. ราคา450บาท and 鳥籠付きで8万 are prices, A450 is a model.
 */
export const notInside = String.raw`(?<![\p{Nd}.,])(?<!(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\p{L})`;
