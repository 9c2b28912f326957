/* Настройки показа: помнит выбор и до показа страницы пишет его в <html data-…>.
   Без этого файла выбор действует на одной странице: отметки в форме видит CSS. */
(function () {
  'use strict';
  var key = 'pandus-settings';
  var names = ['size', 'scheme', 'pictures', 'spacing', 'leading', 'face'];
  var root = document.documentElement;
  var chosen = remembered();
  var form;

  // Память браузера бывает закрыта, и лежать в ней может чужое.
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

  // Отметка с выбранным значением, если такая есть.
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

  // Говорит вслух, что вышло: строку состояния читает экранный диктор.
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
    // Отметки возвращаются после этого события.
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
  // Другая вкладка; страница, к которой вернулись кнопкой «Назад».
  addEventListener('storage', function (event) {
    if (event.key === key || event.key === null) showAgain();
  });
  addEventListener('pageshow', function (event) {
    if (event.persisted) showAgain();
  });
}());
