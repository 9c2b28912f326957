/* Поиск по сайту. Список слов лежит рядом кусками, это тоже скрипты: так поиск работает и с флешки.
   Слово находят по началу: «пособия» и «пособие» начинаются с основы «пособ», она и записана. */
(function () {
  'use strict';
  var form = document.querySelector('.search');
  var field = form.elements.q;
  var said = document.querySelector('.said');
  var nothing = document.querySelector('.nothing');
  var results = document.querySelector('.results');
  var list = results.querySelector('ol');
  var more = results.querySelector('button');
  var twin = document.querySelector('a.switch');
  var folder = form.getAttribute('data-index').replace(/index\.js$/, '');
  var page = 10;
  var parts = {};
  var asked = 0;

  // Каждый кусок отдаёт себя сам.
  window.pandusSearch = function (name, data) {
    parts[name] = data;
  };

  // Зовёт done(true), когда все куски здесь, и done(false), если какой-то не открылся.
  function load(names, done) {
    var left = 1;
    var isWhole = true;
    function finish(isThere) {
      left -= 1;
      isWhole = isWhole && isThere;
      if (!left) done(isWhole);
    }
    names.forEach(function (name) {
      if (name in parts) return;
      left += 1;
      var script = document.createElement('script');
      var index = parts.index;
      script.src = folder + name + '.js' + (index ? '?v=' + (name[0] === 't' ? index.titles : index.words) : '');
      script.onload = function () { script.remove(); finish(name in parts); };
      script.onerror = function () { script.remove(); finish(false); };
      document.head.appendChild(script);
    });
    finish(true);
  }

  // Слова

  function plain(text) {
    text = text.toLowerCase();
    return (text.normalize ? text.normalize('NFC') : text).replace(/ё/g, 'е');
  }

  function words(text) {
    var found = (plain(text).match(/[a-zа-я0-9]+/g) || []).filter(function (word, place, all) {
      return (word.length > 1 || /\d/.test(word)) && all.indexOf(word) === place;
    });
    var telling = found.filter(function (word) { return parts.index.stop.indexOf(word) < 0; });
    return telling.length ? telling : found;
  }

  // Забыли переключить клавиатуру: «gjcj,bt» – это «пособие».
  function switched(text) {
    var keys = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    return text.toLowerCase().replace(/[^\s]/g, function (sign) {
      return 'йцукенгшщзхъфывапролджэячсмитьбюё'[keys.indexOf(sign)] || sign;
    });
  }

  // Куски

  // Номер куска, в котором стоит основа.
  function at(stem) {
    var low = 0;
    var high = parts.index.starts.length;
    while (high - low > 1) {
      var middle = (low + high) >> 1;
      if (parts.index.starts[middle] <= stem) low = middle;
      else high = middle;
    }
    return low;
  }

  function shard(number) {
    return 's' + Array.from(parts.index.starts[number]).map(function (letter) {
      var code = letter.charCodeAt(0);
      return (code > 127 ? code - 0x430 + 0xb0 : code).toString(16);
    }).join('');
  }

  // Куски с основами, которыми слово начинается, и с теми, что начинаются с него.
  function needed(word, short) {
    var numbers = [];
    for (var length = short; length <= word.length; length += 1) numbers.push(at(word.slice(0, length)));
    for (var next = at(word) + 1, left = 3; left && next < parts.index.starts.length; next += 1, left -= 1) {
      if (parts.index.starts[next].indexOf(word)) break;
      numbers.push(next);
    }
    return names(numbers);
  }

  function names(numbers) {
    return numbers.filter(function (number, place) { return numbers.indexOf(number) === place; }).map(shard);
  }

  // Основы куска и где они стоят.
  function stems(name) {
    if (typeof parts[name] !== 'string') return parts[name] || {};
    var pairs = parts[name].split(' ');
    var found = {};
    for (var place = 0; place + 1 < pairs.length; place += 2) found[pairs[place]] = pairs[place + 1];
    parts[name] = found;
    return found;
  }

  // Сходство

  function common(one, other) {
    var length = 0;
    while (length < one.length && one[length] === other[length]) length += 1;
    return length;
  }

  // Сколько букв исправить, чтобы вышло другое слово; соседние могли поменяться местами.
  function mistakes(one, other) {
    var rows = [[]];
    for (var j = 0; j <= other.length; j += 1) rows[0][j] = j;
    for (var i = 1; i <= one.length; i += 1) {
      rows[i] = [i];
      for (j = 1; j <= other.length; j += 1) {
        var cost = one[i - 1] === other[j - 1] ? 0 : 1;
        rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + cost);
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
      }
    }
    return rows[one.length][other.length];
  }

  // Всё, что есть в кусках, по способу: [основа, где стоит, насколько похожа].
  function alike(word, shards, likeness) {
    var found = [];
    shards.forEach(function (name) {
      var known = stems(name);
      Object.keys(known).forEach(function (stem) {
        var value = likeness(stem, word);
        if (value) found.push({ stem: stem, code: known[stem], value: value });
      });
    });
    return found;
  }

  // Всё, что основа может потерять: суффиксы причастий, окончания, «-ся».
  var endings = new RegExp('^(ейше?|ость?|ив|ыв|ев)?(нн|вш|ющ|ащ|ящ|ущ|щ|ивш|ывш|ующ|ем|ивши|ывши|вши)?(' +
    'ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею|' +
    'ила|ыла|ена|ейте|уйте|ите|или|ыли|уй|ил|ыл|ен|ило|ыло|ено|ят|ует|уют|ит|ыт|ены|ить|ыть|ишь|ла|на|ете|йте|ли|л|н|' +
    'ло|но|ет|ют|ны|ть|ешь|нно|ать|ять|ал|ала|али|ало|ают|яют|ает|яет|ете|им|ают|аю|яю|' +
    'иями|ями|ами|еи|ии|ией|иям|ям|ием|ам|ах|иях|ях|ию|ью|ия|ья|ье|ев|ов|а|е|и|й|о|у|ы|ь|ю|я)?(ся|сь)?$');

  // Слово – основа с окончанием.
  function inflected(stem, word) {
    if (word.indexOf(stem) || (stem.length < 3 && word.length > stem.length + 1)) return 0;
    return endings.test(word.slice(stem.length)) ? 1 : 0;
  }

  function begun(stem, word) {
    return stem.length > word.length && !stem.indexOf(word) ? 0.6 * word.length / stem.length : 0;
  }

  function related(stem, word) {
    var length = common(stem, word);
    var rest = stem.length - length;
    if (length < 4 || inflected(stem, word) || rest > (length > 6 ? 5 : 4)) return 0;
    if (rest && length * 2 < word.length) return 0;
    return (length > 6 || (length > 4 && rest < 3) ? 0.6 : 0.3) * length / Math.max(stem.length, word.length - 3);
  }

  function mistyped(stem, word) {
    if (stem.length < 3 || word.length - stem.length > 4 || stem.length - word.length > 1) return 0;
    var allowed = stem.length < 7 ? 1 : 2;
    var least = Math.min.apply(null, [-1, 0, 1].map(function (shift) {
      return mistakes(stem, word.slice(0, stem.length + shift));
    }));
    return least <= allowed ? 0.5 / (1 + least) : 0;
  }

  // Основы слова: сначала его собственные, без них родственные.
  function matches(word) {
    var shards = needed(word, 2);
    var own = alike(word, shards, inflected);
    var longest = Math.max.apply(null, [0].concat(own.map(function (match) { return match.stem.length; })));
    own.forEach(function (match) { match.value *= Math.pow(0.5, longest - match.stem.length); });
    var longer = alike(word, shards, begun);
    var kin = alike(word, shards, related).filter(function (match) { return match.value > 0.3; });
    if (own.length) longer.forEach(function (match) { match.value /= 2; });
    return own.concat(longer, kin).filter(function (match) { return match.value > 0.05; });
  }

  // То же с другой гласной или парной согласной среди первых букв: «пасобие», «писобие» – «пособие».
  function misspelt(word) {
    var variants = [];
    [0, 1, 2].forEach(function (place) {
      ['аоиеу', 'ыи', 'яе', 'тд', 'сз', 'бп', 'гк', 'вф', 'шщ'].forEach(function (letters) {
        if (letters.indexOf(word[place]) < 0) return;
        letters.replace(word[place], '').split('').forEach(function (letter) {
          variants.push(word.slice(0, place) + letter + word.slice(place + 1));
        });
      });
    });
    return variants;
  }

  // Для слова, которого нет: куски, где могло бы стоять похожее.
  function around(word) {
    var numbers = [];
    [word, latin(word)].concat(bare(word) || [], misspelt(word)).forEach(function (variant) {
      for (var next = at(variant.slice(0, 2)), left = 4; left; left -= 1, next += 1) {
        var start = parts.index.starts[next];
        if (start === undefined || (numbers.indexOf(next) < 0 && left < 4 && start.indexOf(variant.slice(0, 2)))) break;
        numbers.push(next);
      }
      numbers.push(at(variant.slice(0, 3)), at(variant.slice(0, 4)), at(variant));
    });
    return names(numbers);
  }

  // Без приставки: «распечатать» – «печатать».
  function bare(word) {
    var prefix = /^(пере|пред|рас|раз|под|при|про|вы|на|по|за|не|из|ис|от|об|до)(?=.{5})/.exec(word);
    return prefix ? word.slice(prefix[0].length) : '';
  }

  // «Телеграм» – Telegram.
  function latin(word) {
    return word.replace(/[а-я]/g, function (letter) {
      return 'a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya'.split(' ')[letter.charCodeAt(0) - 0x430];
    });
  }

  function guesses(word, shards) {
    var other = [bare(word), latin(word)].map(function (word) { return word ? matches(word) : []; });
    other = other[0].concat(other[1]);
    if (other.length) return other;
    var right = [].concat.apply([], misspelt(word).map(function (variant) {
      return alike(variant, shards, inflected);
    })).filter(function (match) { return match.stem.length > 3; });
    if (right.length) return right;
    var kin = alike(word, shards, related);
    var typed = alike(word, shards, mistyped);
    var found = typed.length ? typed : kin.filter(function (match) { return match.value > 0.12; });
    var best = Math.max.apply(null, [0].concat(found.map(function (match) { return match.value; })));
    return found.filter(function (match) { return match.value > best * 0.8; });
  }

  // Счёт

  var digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

  // Страницы основы: { номер: вес }; шапка страницы весит больше текста.
  function pages(code) {
    var found = {};
    var part = 0;
    for (var place = 0; place < code.length; place += 1) {
      var step = 0;
      for (var shift = 1, digit = 32; digit > 31; shift *= 32, place += 1) {
        digit = digits.indexOf(code[place]);
        step += (digit & 31) * shift;
      }
      part += step;
      var weight = digits.indexOf(code[place]) / 63;
      found[part >> 1] = (found[part >> 1] || 0) + (part & 1 ? weight : weight * 2);
    }
    return found;
  }

  // Номера страниц, лучшие сверху. Чем реже слово на сайте, тем больше оно значит.
  function rank(asks) {
    var sums = {};
    var met = {};
    var whole = 0;
    asks.forEach(function (matches) {
      var best = {};
      var weight = 0;
      matches.forEach(function (match) {
        var found = pages(match.code);
        var rarity = Math.log(1 + parts.index.pages / Object.keys(found).length);
        weight = Math.max(weight, rarity * match.value);
        Object.keys(found).forEach(function (number) {
          best[number] = Math.max(best[number] || 0, found[number] * rarity * match.value);
        });
      });
      whole += weight;
      Object.keys(best).forEach(function (number) {
        sums[number] = (sums[number] || 0) + best[number];
        met[number] = (met[number] || 0) + weight;
      });
    });
    var found = Object.keys(sums).map(function (number) {
      var share = met[number] / whole;
      return { number: Number(number), share: share, score: sums[number] * (0.2 + 0.8 * share * share) };
    });
    found.sort(function (one, other) { return other.score - one.score || one.number - other.number; });
    return found.filter(function (entry) {
      return entry.share >= found[0].share * 0.4 && entry.score >= found[0].score * 0.15;
    });
  }

  // Показ

  function element(name, text, parent, kind) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    if (parent) parent.appendChild(made);
    return made;
  }

  // Текст, в котором найденные слова отмечены.
  function marked(text, asks, parent) {
    var rest = 0;
    text.replace(/[a-zа-яё0-9]+/gi, function (word, place) {
      var sign = plain(word);
      var isFound = asks.some(function (matches) {
        return matches.some(function (match) { return inflected(match.stem, sign) > 0.5; });
      });
      if (!isFound) return;
      parent.appendChild(document.createTextNode(text.slice(rest, place)));
      element('mark', word, parent);
      rest = place + word.length;
    });
    parent.appendChild(document.createTextNode(text.slice(rest)));
  }

  function show(entry, asks) {
    var index = parts.index;
    var title = parts['t' + Math.floor(entry.number / index.block)][entry.number % index.block];
    var line = element('li', '', list);
    var link = element('a', '', element('h3', '', line));
    link.href = title[1];
    marked(title[0], asks, link);
    var text = element('p', '', line);
    marked(title[2], asks, text);
    if (title[3]) {
      text.appendChild(document.createTextNode(' '));
      element('b', said.getAttribute('data-sample'), text, 'stamp');
    }
    var where = index.folders[title[1].replace(/\/?[^\/]*$/, '')];
    if (where && where !== title[0]) element('p', where, line, 'where');
    return link;
  }

  // Показывает ещё страницы; then получает первую новую ссылку.
  function add(found, asks, then) {
    var shown = list.children.length;
    var next = found.slice(shown, shown + page);
    var mine = asked;
    load(next.map(function (entry) { return 't' + Math.floor(entry.number / parts.index.block); }), function (isWhole) {
      if (mine !== asked) return;
      if (!isWhole) return fail();
      var links = next.map(function (entry) { return show(entry, asks); });
      more.hidden = list.children.length >= found.length;
      more.onclick = function () { add(found, asks, function (link) { link.focus(); }); };
      then(links[0]);
    });
  }

  function clear() {
    asked += 1;
    list.textContent = '';
    results.hidden = nothing.hidden = true;
  }

  function fail() {
    nothing.hidden = false;
    said.textContent = said.getAttribute('data-failed');
  }

  function count(number) {
    var ten = number % 10;
    var isMany = ten === 0 || ten > 4 || (number % 100 > 10 && number % 100 < 15);
    return number + ' ' + said.getAttribute(isMany ? 'data-many' : ten === 1 ? 'data-one' : 'data-few');
  }

  function tell(found, asks, text) {
    var query = ' ' + said.getAttribute('data-query') + ' «' + text + '»';
    if (!found.length) {
      nothing.hidden = false;
      said.textContent = said.getAttribute('data-nothing').replace('.', query + '.');
      return;
    }
    add(found, asks, function () {
      results.hidden = false;
      said.textContent = count(found.length) + query + '.';
    });
  }

  // Вопрос

  function search(text) {
    clear();
    said.textContent = '';
    var mine = asked;
    load(['index'], function (isThere) {
      if (mine !== asked) return;
      if (!isThere) return fail();
      var index = parts.index;
      if (typeof index.starts === 'string') {
        index.starts = index.starts.split(' ');
        index.stop = index.stop.split(' ');
      }
      answer(text, words(text), mine);
    });
  }

  function answer(text, asked_words, mine) {
    collect(asked_words, function (word) { return needed(word, 2); }, mine, function () {
      var asks = asked_words.map(matches);
      var lost = asked_words.filter(function (word, place) { return !asks[place].length; });
      var isLatin = /[a-z]/i.test(text) && !/[а-яё]/i.test(text);
      if (asked_words.length && lost.length === asked_words.length && isLatin) {
        return answer(switched(text), words(switched(text)), mine);
      }
      collect(lost, around, mine, function () {
        asks = asks.map(function (found, place) {
          return found.length ? found : guesses(asked_words[place], around(asked_words[place]));
        }).filter(function (found) { return found.length; });
        tell(rank(asks), asks, text);
      });
    });
  }

  function collect(list, shards, mine, done) {
    var names = [].concat.apply([], list.map(shards));
    load(names, function (isWhole) {
      if (mine !== asked) return;
      if (isWhole) done();
      else fail();
    });
  }

  // Адрес страницы помнит вопрос; другая версия сайта открывается с ним же.
  function keep(text) {
    if (twin) twin.href = twin.getAttribute('href').replace(/\?.*$/, '') + '?q=' + encodeURIComponent(text);
  }

  function fromAddress() {
    var found = /[?&]q=([^&#]*)/.exec(location.search);
    var text = '';
    try {
      text = found ? decodeURIComponent(found[1].replace(/\+/g, ' ')) : '';
    } catch (error) { /* Чужая запись знаков. */ }
    field.value = text;
    if (text.trim()) {
      keep(text);
      search(text.trim());
    } else {
      clear();
      said.textContent = '';
    }
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var text = field.value.trim();
    if (!text) return field.focus();
    try {
      history.pushState(null, '', '?q=' + encodeURIComponent(text));
    } catch (error) { /* С флешки адрес менять нельзя. */ }
    keep(text);
    search(text);
  });
  window.addEventListener('popstate', fromAddress);
  fromAddress();
})();
