/* Настройки показа: помнит выбор и до показа страницы пишет его в <html data-…>.
   Без него выбор действует на одной странице: отметки видит CSS. */
(function () {
  'use strict';
  var key = 'pandus-settings';
  var names = ['size', 'scheme', 'pictures', 'spacing', 'leading', 'face'];
  var root = document.documentElement;
  var chosen = remembered();
  var form;

  // Память бывает закрыта, в ней может лежать чужое.
  function remembered() {
    try {
      var kept = JSON.parse(localStorage.getItem(key));
      return kept && kept.constructor === Object ? kept : {};
    } catch (error) {
      return {};
    }
  }

  function remember() {
    try {
      localStorage.setItem(key, JSON.stringify(chosen));
      return true;
    } catch (error) {
      return false;
    }
  }

  // Выбранная отметка, если такая есть.
  function choice(name) {
    var input = document.getElementById(name + '-' + chosen[name]);
    return input && input.name === name && !input.defaultChecked ? input : null;
  }

  // Пишет выбор в <html>; когда форма уже есть, ставит и отметки.
  function show() {
    names.forEach(function (name) {
      var input = form && (choice(name) || form.querySelector('[name="' + name + '"][checked]'));
      if (input) input.checked = true;
      if (form && !choice(name)) delete chosen[name];
      if (typeof chosen[name] === 'string') root.setAttribute('data-' + name, chosen[name]);
      else root.removeAttribute('data-' + name);
    });
  }

  function showAgain() {
    chosen = remembered();
    show();
  }

  // Строку читает экранный диктор.
  function say(text) {
    var line = form.querySelector('output');
    line.textContent = text + '.' + (remember() ? '' : ' ' + line.getAttribute('data-lost') + '.');
  }

  function choose(event) {
    var input = event.target;
    var line = form.querySelector('output');
    var legend = input.parentNode.parentNode.querySelector('legend');
    chosen[input.name] = input.value;
    show();
    say(line.getAttribute('data-chosen') + ': ' + legend.textContent + ' – ' + input.parentNode.textContent.trim());
  }

  function reset() {
    chosen = {};
    // Отметки возвращаются позже.
    setTimeout(function () {
      show();
      say(form.querySelector('output').getAttribute('data-reset'));
    }, 0);
  }

  function close(event) {
    var panel = form.parentNode;
    if (event.key !== 'Escape' || !panel.open) return;
    panel.open = false;
    panel.querySelector('summary').focus();
  }

  show();
  document.addEventListener('DOMContentLoaded', function () {
    form = document.querySelector('.settings form');
    if (!form) return;
    show();
    form.addEventListener('change', choose);
    form.addEventListener('reset', reset);
    form.parentNode.addEventListener('keydown', close);
  });
  // Другая вкладка; возврат кнопкой «Назад».
  addEventListener('storage', function (event) {
    if (event.key === key || event.key === null) showAgain();
  });
  addEventListener('pageshow', function (event) {
    if (event.persisted) showAgain();
  });
}());

/* Отбор: вместо ссылок отметки, выбор хранит адрес. */
document.addEventListener('DOMContentLoaded', function () {
  'use strict';
  var box = document.querySelector('[data-shown]');
  var rows = list('[data-facets]', document);
  if (!box || !window.URLSearchParams) return;
  var groups = list('[data-facet]', box).map(checkboxes);
  var status = make('p', '', box);
  var reset = make('button', box.dataset.reset, box);
  status.setAttribute('role', 'status');

  function list(selector, place) {
    return [].slice.call(place.querySelectorAll(selector));
  }

  function make(name, text, place) {
    var element = document.createElement(name);
    element.textContent = text;
    return place.appendChild(element);
  }

  function checkboxes(links) {
    var group = document.createElement('fieldset');
    var heading = links.previousElementSibling;
    make('legend', heading.textContent, group);
    list('a', links).forEach(function (link) {
      var label = make('label', '', group);
      var input = make('input', '', label);
      input.type = 'checkbox';
      input.value = link.dataset.mark;
      make('span', link.textContent, label);
    });
    heading.remove();
    links.replaceWith(group);
    return group;
  }

  function marks(place) {
    return list(':checked', place).map(function (input) { return input.value; });
  }

  // В группе довольно одной отметки, группы нужны все.
  function show() {
    var chosen = groups.map(marks);
    var shown = rows.filter(function (row) {
      var own = row.dataset.facets.split(' ');
      row.hidden = chosen.some(function (group) {
        return group.length && !group.some(function (mark) { return own.indexOf(mark) >= 0; });
      });
      return !row.hidden;
    }).length;
    document.querySelector('[data-empty]').hidden = shown;
    reset.hidden = !marks(box).length;
    status.textContent = box.dataset.shown + ': ' + shown + ' ' + box.dataset.of + ' ' + rows.length;
    keep(marks(box).join('.'));
  }

  function keep(marks) {
    var search = marks && '?otbor=' + marks;
    // Файл с диска адреса не меняет.
    try { history.replaceState(null, '', search || location.pathname); } catch (error) { return; }
    list('.switch', document).forEach(function (link) { link.search = search; });
  }

  function choose(wanted) {
    list('input', box).forEach(function (input) { input.checked = wanted.indexOf(input.value) >= 0; });
    show();
  }

  box.addEventListener('change', show);
  reset.addEventListener('click', function () {
    choose([]);
    box.querySelector('input').focus();
  });
  choose((new URLSearchParams(location.search).get('otbor') || '').split('.'));
});
