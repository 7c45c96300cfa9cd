import { describe, expect, it } from 'vitest';
import { embeddedDetector } from '../support/embedded-detector.js';
import { springTrap, type Trap } from './spring-trap.js';

/** Scripts without spaces, languages in which a mark makes another word, alphabets that look alike. */
const traps: readonly Trap[] = [
  { term: '象牙', text: '对象牙疼怎么办', why: '对象 牙疼' },
  { term: '虎骨', text: '他在山里遇到老虎骨折了', why: '老虎 骨折' },
  { term: '熊胆', text: '狗熊胆子小', why: '狗熊 胆子' },
  { term: '象牙', text: '好香呀,这碗面', why: 'xiang ya by sound' },
  { term: '象牙', text: '向亚洲市场扩张', why: 'xiang ya by sound' },
  { term: '犀牛角', text: 'XY轴校准', why: 'an axis' },
  { term: '象牙', text: 'XY染色体科普', why: 'chromosomes' },
  { term: '犀牛角', text: '西牛角村公交站到了', why: 'a village of that sound', company: '' },
  { term: 'หมี', text: 'SpaceXมีแผนปล่อยจรวด', why: 'SpaceX มี', company: 'และหนังเสือ ขาย' },
  { term: 'หมีควาย', text: 'เคส iPhone Xมีของพร้อมส่ง', why: 'iPhone X มี', company: 'และหนังเสือ ขาย' },
  { term: 'งาช้าง', text: 'งานวัดช้างเผือกสนุกมาก', why: 'งาน' },
  { term: 'ngà voi', text: 'Nga với tôi đi chợ', why: 'Nga với' },
  { term: 'mật gấu', text: 'mất gấu bông ở quán', why: 'mất gấu' },
  { term: 'con hổ', text: 'con hố sâu hai mét, con hồ nhỏ', why: 'hồ and hố' },
  { term: 'слоновая кость', text: 'Сор из избы не выносят, кость в горле', why: 'Cyrillic that looks Latin' },
  { term: 'サイの角', text: 'サイズの角度、サイトの角', why: 'サイズ' },
  { term: '亚达', text: 'bu ya da o fark etmez', why: 'Turkish or', company: 'satılık, fiyat DM' },
  { term: '地毯蟒', text: '地毯.客厅用', why: 'a full stop behind a carpet', company: '出售虎皮,加微信' },
  { term: 'عاج', text: 'عاجل: علاج جديد، زجاج ودجاج', why: 'عاجل' },
];

describe('other scripts', () => {
  it.each(traps)('$why is no $term', springTrap);

  it.each(['μόνο', 'κάνει', 'άγρια', 'κολιέ'])('Greek %s is no Latin word in look-alikes', (text) => {
    const { matches } = embeddedDetector().assess({ text, surface: 'search', language: 'el' });
    expect(matches.filter(({ evasion }) => evasion.includes('look-alike'))).toEqual([]);
  });
});
