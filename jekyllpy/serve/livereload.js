// Keeps a page up to date while its site is being worked on: style sheets and images are exchanged in place, anything
// else loads the page anew where it was scrolled to. A build that failed is shown over the page.
(function () {
  "use strict";

  var script = document.currentScript;
  var address = new URL(script ? script.src : "/livereload.js", location.href);
  var token = address.searchParams.get("token");
  var seen = Number(address.searchParams.get("since") || 0);
  var minDelay = Number(address.searchParams.get("mindelay") || 1000);
  var maxDelay = Number(address.searchParams.get("maxdelay") || 60000);
  var delay = minDelay;
  var scrollKey = "jekyllpy-scroll:" + location.pathname;
  var line = null;
  var host = null;

  function reload() {
    try {
      sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]));
    } catch (ignored) { /* no storage: the browser's own memory has to do */ }
    location.reload();
  }

  function restoreScroll() {
    try {
      var place = JSON.parse(sessionStorage.getItem(scrollKey));
      sessionStorage.removeItem(scrollKey);
      if (place) scrollTo(place[0], place[1]);
    } catch (ignored) { /* as above */ }
  }

  function fresh(url) {
    var copy = new URL(url, location.href);
    copy.searchParams.set("jekyllpy", Date.now());
    return copy.href;
  }

  // Whether an address is that of an output; the site may lie below a base URL.
  function isAt(url, path) {
    try {
      var whole = new URL(url, location.href);
      return whole.host === location.host && decodeURI(whole.pathname).endsWith(path);
    } catch (ignored) {
      return false;
    }
  }

  function swapStyleSheet(path) {
    var links = Array.from(document.querySelectorAll('link[rel~="stylesheet"]')).filter(function (link) {
      return isAt(link.href, path);
    });
    links.forEach(function (link) {
      var next = link.cloneNode();
      next.href = fresh(link.href);
      next.onload = next.onerror = function () { link.remove(); };
      link.after(next);
    });
    return links.length > 0;
  }

  function swapImage(path) {
    var images = Array.from(document.images).filter(function (image) {
      return !image.srcset && isAt(image.src, path);
    });
    images.forEach(function (image) { image.src = fresh(image.src); });
    return images.length > 0;
  }

  function swap(path) {
    if (/\.css$/i.test(path)) return swapStyleSheet(path);
    if (/\.css\.map$/i.test(path)) return true; // comes along with its style sheet
    return /\.(avif|gif|jpe?g|png|svg|webp)$/i.test(path) && swapImage(path);
  }

  function apply(paths) {
    if (!paths.map(swap).every(Boolean)) reload();
  }

  function hideTrouble() {
    if (host) host.remove();
    host = null;
  }

  function showTrouble(html) {
    hideTrouble();
    host = document.createElement("div");
    var root = host.attachShadow({ mode: "open" });
    root.innerHTML = html;
    root.querySelector("[data-close]").onclick = hideTrouble;
    document.documentElement.appendChild(host);
  }

  function again() {
    setTimeout(connect, delay);
    delay = Math.min(delay * 2, maxDelay);
  }

  function hangUp() {
    if (line) line.close();
    line = null;
  }

  // A refused token means that the server was started anew: so is the page.
  function lost(events) {
    if (line !== events) return;
    hangUp();
    fetch(events.url, { method: "HEAD", cache: "no-store" }).then(
      function (answer) { if (answer.status === 403) reload(); else again(); },
      again
    );
  }

  function listen() {
    var events = new EventSource("/__jekyllpy/events?token=" + encodeURIComponent(token) + "&since=" + seen);
    line = events;
    events.onopen = function () { delay = minDelay; };
    events.onerror = function () { lost(events); };
    events.addEventListener("reload", function (event) {
      var news = JSON.parse(event.data);
      seen = news.build;
      apply(news.paths);
    });
    events.addEventListener("trouble", function (event) { showTrouble(JSON.parse(event.data).html); });
    events.addEventListener("mended", hideTrouble);
  }

  // Without a token the script was asked for by name, as LiveReload clients do: protocol 7.
  function listenAsGuest() {
    var socket = new WebSocket(address.protocol.replace("http", "ws") + "//" + address.host + "/livereload");
    var paths = [];
    line = socket;
    socket.onopen = function () {
      delay = minDelay;
      socket.send(JSON.stringify({ command: "hello", protocols: ["http://livereload.com/protocols/official-7"] }));
    };
    socket.onclose = function () { if (line === socket) { line = null; again(); } };
    socket.onmessage = function (event) {
      var news = JSON.parse(event.data);
      if (news.command !== "reload") return;
      if (paths.push(news.path) === 1) setTimeout(function () { apply(paths.splice(0)); }, 20);
    };
  }

  // A browser gives one server six connections: a tab nobody looks at must not hold one.
  function connect() {
    if (line || document.hidden) return;
    if (token) listen(); else listenAsGuest();
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) hangUp(); else connect();
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") hideTrouble(); });
  addEventListener("load", restoreScroll);
  addEventListener("pagehide", hangUp);
  addEventListener("pageshow", connect);
  connect();
})();
