
"use strict";
(function () {
  var controls = Array.prototype.slice.call(document.querySelectorAll("details.control"));
  var form = document.getElementById("filter");
  var search = document.getElementById("search");
  var family = document.getElementById("in-family");
  var onlyLeft = document.getElementById("only-left");
  var onlyLowered = document.getElementById("only-lowered");
  var shown = document.getElementById("shown");
  var texts = new Map();

  function text(control) {
    if (!texts.has(control)) {
      texts.set(control, (control.id + " " + control.textContent).toLowerCase());
    }
    return texts.get(control);
  }

  function filter() {
    var words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    var statuses = new Set();
    form.querySelectorAll("input[name=status]:checked").forEach(function (box) { statuses.add(box.value); });
    var number = 0;
    controls.forEach(function (control) {
      var fits = statuses.has(control.dataset.status)
          && (!family.value || control.parentElement.dataset.family === family.value)
          && (!onlyLeft.checked || "left" in control.dataset)
          && (!onlyLowered.checked || "lowered" in control.dataset)
          && words.every(function (word) { return text(control).includes(word); });
      control.hidden = !fits;
      number += fits ? 1 : 0;
    });
    document.querySelectorAll("section.family").forEach(function (section) {
      section.hidden = !section.querySelector("details.control:not([hidden])");
    });
    shown.textContent = number + " of " + controls.length + " controls shown";
  }

  // An address that somebody typed or cut may be none.
  function addressed() {
    try { return decodeURIComponent(location.hash.slice(1)); } catch (none) { return ""; }
  }

  function reveal() {
    var target = document.getElementById(addressed());
    if (!target || !target.closest("#controls")) { return; }
    if (target.closest("[hidden]")) {
      form.reset();
      filter();
    }
    for (var at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") { at.open = true; }
    }
    target.scrollIntoView();
  }

  function openAll(open) {
    controls.forEach(function (control) { if (!control.hidden) { control.open = open; } });
  }

  // The words stand once in the file, and wherever they are read.
  function quote(control) {
    control.querySelectorAll("a.words").forEach(function (link) {
      var words = document.querySelector(link.getAttribute("href") + " blockquote");
      if (words) { link.parentElement.replaceWith(words.cloneNode(true)); }
    });
  }

  function ticks() {
    document.querySelectorAll("input[data-key]").forEach(function (box) {
      var key = "heirloom " + document.body.dataset.system + " " + box.dataset.key;
      try {
        box.checked = localStorage.getItem(key) === "done";
        box.addEventListener("change", function () {
          try {
            if (box.checked) { localStorage.setItem(key, "done"); } else { localStorage.removeItem(key); }
          } catch (full) { box.title = "This browser does not keep ticks."; }
        });
      } catch (closed) { box.title = "This browser does not keep ticks."; }
    });
  }

  controls.forEach(function (control) {
    control.addEventListener("toggle", function () { if (control.open) { quote(control); } });
  });
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", filter);
  document.getElementById("open-all").addEventListener("click", function () { openAll(true); });
  document.getElementById("close-all").addEventListener("click", function () { openAll(false); });
  window.addEventListener("hashchange", reveal);
  ticks();
  filter();
  reveal();
})();
