'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const map = data.map;
  const users = data.users;
  const slots = data.slots;
  const places = map.serverX.length;
  const SPEEDS = [0.25, 0.5, 1, 2, 4, 8];
  const GOLDEN_ANGLE = 2.399963229728653;
  const STEP_MILLIS = 450;
  const CLOUD_HALF = 30;
  const CLOUD_TALL = 11;
  const CLOUD_ROOM = 50;
  const PALETTE = ['#2b7bba', '#d5672b', '#1f9e77', '#b8609a', '#6a86c9', '#8a7a2c', '#7d7d7d', '#a05a4a'];
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const userX = unpack(map.userX);
  const userY = unpack(map.userY);
  const lines = unpack(map.lines);
  const byId = id => document.getElementById(id);

  // A step is 0 before slot 0 and t + 1 after slot t. The page moves from `from` to `shown`.
  const state = {shown: 0, from: 0, began: 0, span: 0, playing: false, speed: 2, followed: -1, timed: false};
  let colours = {};
  let scheduled = 0;
  let loadLimit = 1;
  let chart = {key: 'cost', least: 0, most: 0};

  // ---- small helpers

  /** Whole numbers of two bytes each, the lower first. */
  function unpack(text) {
    const bytes = atob(text);
    const numbers = new Uint16Array(bytes.length / 2);
    for (let k = 0; k < numbers.length; k++) {
      numbers[k] = bytes.charCodeAt(2 * k) | (bytes.charCodeAt(2 * k + 1) << 8);
    }
    return numbers;
  }

  /** An element with attributes and children; texts are never taken as HTML. */
  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== false) node.setAttribute(key, value === true ? '' : value);
    }
    node.append(...children.flat().filter(child => child !== null && child !== undefined));
    return node;
  }

  function number(value) {
    const size = Math.abs(value);
    if (Number.isInteger(value) && size < 1e6) return String(value);
    for (const [unit, letter] of [[1e12, ' T'], [1e9, ' G'], [1e6, ' M']]) {
      if (size >= unit) return (value / unit).toPrecision(5) + letter;
    }
    return size >= 1e-4 ? value.toPrecision(5) : value.toExponential(4);
  }

  function percent(share) {
    if (share === null) return '\u2013';
    if (share === 0) return '0 %';
    return (100 * share).toPrecision(3) + ' %';
  }

  function loadText(panel, step, e) {
    if (step === 0) return '\u2013';
    if (e === map.cloud) return 'no limit';
    const load = loadAt(panel, step, e);
    return data.load.share ? (100 * load).toFixed(1) + ' %' : String(load);
  }

  function serverName(e) {
    return e === map.cloud ? 'the cloud' : 'server ' + e;
  }

  function slotName(step) {
    return step === 0 ? 'Before slot 0' : 'Slot ' + (step - 1) + ' of 0 to ' + (slots - 1);
  }

  function host(panel, step, u) {
    return panel.hosts[step * users + u];
  }

  function loadAt(panel, step, e) {
    return panel.loads[(step - 1) * places + e] / data.load.steps;
  }

  function countAt(panel, step) {
    const counts = new Array(places).fill(0);
    for (let u = 0; u < users; u++) counts[host(panel, step, u)]++;
    return counts;
  }

  function movers(panel, step) {
    const moved = [];
    for (let u = 0; step > 0 && u < users; u++) {
      if (host(panel, step, u) !== host(panel, step - 1, u)) moved.push(u);
    }
    return moved;
  }

  // ---- panels

  let searches = 0;
  const panels = data.panels.map((source, k) => {
    const panel = {
      ...source,
      hosts: unpack(source.hosts),
      loads: unpack(source.loads),
      aloneSets: source.alone.map(list => new Set(list)),
      best: source.role === 'search' && searches++ === 0,
      colour: PALETTE[k % PALETTE.length],
      spots: new Map(),
    };
    const value = name => element('data', {class: name});
    const cell = (title, content) => element('div', {}, element('dt', {}, title), element('dd', {}, content));
    panel.cells = {cost: value('cost'), soFar: value('so-far'), moves: value('moves'), broken: value('broken')};
    panel.canvas = element('canvas', {role: 'img'});
    panel.followed = element('p', {class: 'followed', hidden: true});
    panel.chip = element('span', {class: 'chip'});
    panel.figure = element('figure', {class: 'panel ' + source.role, 'data-solver': source.name},
      element('figcaption', {},
        element('div', {class: 'name'}, panel.chip, element('h2', {}, source.name)),
        element('div', {class: 'standing'}, source.standing),
        element('div', {class: 'about'}, source.summary),
        source.remark ? element('div', {class: 'remark'}, source.remark) : null,
        element('dl', {},
          cell('this slot', panel.cells.cost),
          cell('so far', panel.cells.soFar),
          cell('moved', panel.cells.moves),
          source.violations.some(v => v > 0) ? cell('broken', panel.cells.broken) : null,
          cell('final gap', element('data', {class: 'gap', value: source.gap === null ? '' : source.gap}, percent(source.gap))))),
      panel.canvas, panel.followed);
    panel.context = panel.canvas.getContext('2d');
    return panel;
  });

  if (!data.load.share) {
    for (const panel of panels) for (const load of panel.loads) loadLimit = Math.max(loadLimit, load / data.load.steps);
  }

  // ---- geometry: one for all panels, in CSS pixels

  const geometry = {width: 0, height: 0};

  function median(values) {
    values.sort((a, b) => a - b);
    return values.length ? values[values.length >> 1] : 0;
  }

  /** How far each edge server is from its nearest neighbour, in steps of the map. */
  const spacing = median(map.serverX.map((x, e) => {
    let least = Infinity;
    map.serverX.forEach((other, o) => {
      if (o !== e && o !== map.cloud && e !== map.cloud) {
        least = Math.min(least, Math.hypot(x - other, map.serverY[e] - map.serverY[o]));
      }
    });
    return least;
  }).filter(Number.isFinite)) || 0.5 * Math.max(map.width, map.height);

  /** The most services that are ever on one server, and on the cloud. */
  let crowd = 1;
  let cloudCrowd = 1;
  for (const panel of panels) {
    for (let step = 0; step <= slots; step++) {
      countAt(panel, step).forEach((count, e) => {
        if (e === map.cloud) cloudCrowd = Math.max(cloudCrowd, count);
        else crowd = Math.max(crowd, count);
      });
    }
  }

  function measure() {
    const width = panels[0].canvas.clientWidth;
    const aspect = Math.min(1.5, Math.max(0.6, (map.height || 1) / (map.width || 1)));
    const margin = Math.max(14, 0.045 * width);
    const height = Math.round(Math.min(width * aspect, Math.max(260, 0.52 * innerHeight)));
    const ratio = Math.min(2, devicePixelRatio || 1);
    const top = map.cloud >= 0 ? CLOUD_ROOM : margin;
    const scale = Math.min((width - 2 * margin) / (map.width || 1), (height - top - margin) / (map.height || 1));
    const between = spacing * scale;
    const side = Math.min(15, Math.max(4.5, 0.17 * between));
    Object.assign(geometry, {
      width, height, ratio, scale, side,
      left: (width - map.width * scale) / 2,
      top: top + (height - top - margin - map.height * scale) / 2,
      first: side * 1.3 + 3,
      cloudGap: Math.min(5, 26 / Math.sqrt(cloudCrowd)),
      gap: Math.min(5, Math.max(1.3, (0.47 * between - side * 1.3) / Math.sqrt(crowd))),
      user: users > 400 ? 1.6 : users > 80 ? 2.3 : 3.2,
      service: users > 400 ? 1.2 : users > 80 ? 1.9 : 3.2,
    });
    for (const panel of panels) {
      panel.canvas.style.height = height + 'px';
      panel.canvas.width = Math.round(width * ratio);
      panel.canvas.height = Math.round(height * ratio);
      panel.spots.clear();
    }
    const timeline = byId('timeline');
    timeline.width = Math.round(timeline.clientWidth * ratio);
    timeline.height = Math.round(timeline.clientHeight * ratio);
  }

  /** A canvas that is resized is empty, so it is painted at once. */
  function resized() {
    const ratio = Math.min(2, devicePixelRatio || 1);
    if (panels[0].canvas.clientWidth === geometry.width && ratio === geometry.ratio) return;
    measure();
    paint(positionAt(performance.now()));
  }

  const atX = x => geometry.left + x * geometry.scale;
  const atY = y => geometry.top + y * geometry.scale;

  /** Where the services stand at a step: around their servers, in the order of their users. */
  function spots(panel, step) {
    let found = panel.spots.get(step);
    if (!found) {
      found = new Float32Array(2 * users);
      const taken = new Uint16Array(places);
      for (let u = 0; u < users; u++) {
        const e = host(panel, step, u);
        const k = taken[e]++;
        const cloud = e === map.cloud;
        const out = (cloud ? geometry.cloudGap : geometry.gap) * Math.sqrt(k);
        const wide = cloud ? CLOUD_HALF + 8 + 2.5 * out : geometry.first + out;
        const tall = cloud ? CLOUD_TALL + 7 + out : geometry.first + out;
        found[2 * u] = atX(map.serverX[e]) + wide * Math.cos(k * GOLDEN_ANGLE);
        found[2 * u + 1] = atY(map.serverY[e]) + tall * Math.sin(k * GOLDEN_ANGLE);
      }
      if (panel.spots.size > 8) panel.spots.clear();
      panel.spots.set(step, found);
    }
    return found;
  }

  // ---- drawing

  function readColours() {
    const style = getComputedStyle(document.documentElement);
    for (const name of ['card', 'ink', 'faint', 'line', 'map', 'grid', 'user', 'tether', 'service', 'moved', 'server',
      'serverLine', 'load', 'busy', 'full', 'chosen', 'best']) {
      colours[name] = style.getPropertyValue('--' + name).trim();
    }
    for (const panel of panels) {
      panel.shade = panel.best ? colours.best : panel.colour;
      panel.chip.style.background = panel.shade;
    }
  }

  function drawMap(panel, position) {
    const context = panel.context;
    const before = Math.min(slots, Math.floor(position));
    const after = Math.min(slots, before + 1);
    const part = position - before;
    const step = part > 0 ? after : before;
    context.setTransform(geometry.ratio, 0, 0, geometry.ratio, 0, 0);
    context.clearRect(0, 0, geometry.width, geometry.height);
    drawLines(context);
    const moved = movers(panel, step);
    drawTrails(context, panel, step, moved, part > 0 ? part : 1);
    const x = new Float32Array(users);
    const y = new Float32Array(users);
    for (let u = 0; u < users; u++) {
      const a = before * users + u;
      const b = after * users + u;
      x[u] = atX(userX[a] + (userX[b] - userX[a]) * part);
      y[u] = atY(userY[a] + (userY[b] - userY[a]) * part);
    }
    const from = spots(panel, before);
    const to = spots(panel, after);
    const service = new Float32Array(2 * users);
    for (let k = 0; k < service.length; k++) service[k] = from[k] + (to[k] - from[k]) * part;
    const alone = step > 0 ? panel.aloneSets[step - 1] : new Set();
    drawTethers(context, x, y, service, alone);
    drawServers(context, panel, step);
    drawUsers(context, x, y, alone);
    drawServices(context, service, moved);
    if (state.followed >= 0) drawFollowed(context, position, x, y, service);
    drawScale(context);
    panel.userSpots = {x, y};
  }

  function drawLines(context) {
    context.strokeStyle = colours.grid;
    context.lineWidth = 1;
    context.beginPath();
    for (let k = 0; k < lines.length; k += 4) {
      context.moveTo(atX(lines[k]), atY(lines[k + 1]));
      context.lineTo(atX(lines[k + 2]), atY(lines[k + 3]));
    }
    context.stroke();
  }

  /** From the old server towards the new one, as far as the services have come. */
  function drawTrails(context, panel, step, moved, part) {
    context.strokeStyle = colours.moved;
    context.globalAlpha = moved.length > 60 ? 0.25 : 0.5;
    context.lineWidth = moved.length > 60 ? 1 : 1.6;
    context.setLineDash([5, 4]);
    context.beginPath();
    for (const u of moved) {
      const old = host(panel, step - 1, u);
      const now = host(panel, step, u);
      const fromX = atX(map.serverX[old]);
      const fromY = atY(map.serverY[old]);
      context.moveTo(fromX, fromY);
      context.lineTo(fromX + (atX(map.serverX[now]) - fromX) * part, fromY + (atY(map.serverY[now]) - fromY) * part);
    }
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
  }

  function drawTethers(context, x, y, service, alone) {
    context.strokeStyle = colours.tether;
    context.globalAlpha = users > 400 ? 0.07 : users > 80 ? 0.16 : 0.32;
    context.lineWidth = 1;
    context.beginPath();
    for (let u = 0; u < users; u++) {
      if (!alone.has(u)) {
        context.moveTo(x[u], y[u]);
        context.lineTo(service[2 * u], service[2 * u + 1]);
      }
    }
    context.stroke();
    context.globalAlpha = 1;
  }

  function drawUsers(context, x, y, alone) {
    const radius = geometry.user;
    context.fillStyle = colours.user;
    context.strokeStyle = colours.user;
    context.beginPath();
    for (let u = 0; u < users; u++) {
      if (!alone.has(u)) {
        context.moveTo(x[u] + radius, y[u]);
        context.arc(x[u], y[u], radius, 0, 2 * Math.PI);
      }
    }
    context.fill();
    context.lineWidth = 1.4;
    context.beginPath();
    for (const u of alone) {
      context.moveTo(x[u] + radius, y[u]);
      context.arc(x[u], y[u], radius, 0, 2 * Math.PI);
    }
    context.stroke();
  }

  function drawServers(context, panel, step) {
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (let e = 0; e < places; e++) {
      const x = atX(map.serverX[e]);
      const y = atY(map.serverY[e]);
      const cloud = e === map.cloud;
      const side = geometry.side;
      const half = cloud ? CLOUD_HALF : side;
      const tall = cloud ? CLOUD_TALL : side;
      context.beginPath();
      context.roundRect(x - half, y - tall, 2 * half, 2 * tall, cloud ? tall : 0.35 * side);
      context.fillStyle = colours.server;
      context.fill();
      if (step > 0 && !cloud) {
        const load = loadAt(panel, step, e) / loadLimit;
        const height = 2 * tall * Math.min(1, load);
        context.save();
        context.clip();
        context.fillStyle = !data.load.share || load <= 0.8 ? colours.load : load <= 1.0005 ? colours.busy : colours.full;
        context.fillRect(x - half, y + tall - height, 2 * half, height);
        context.restore();
      }
      context.strokeStyle = colours.serverLine;
      context.lineWidth = 1.2;
      context.stroke();
      if (cloud || side >= 8) {
        context.fillStyle = colours.ink;
        context.font = '600 ' + Math.round(cloud ? 12 : Math.min(12, side)) + 'px system-ui, sans-serif';
        context.fillText(cloud ? 'cloud' : String(e), x, y + 0.5);
      }
    }
  }

  function drawServices(context, service, moved) {
    const size = geometry.service;
    context.fillStyle = colours.service;
    context.beginPath();
    for (let u = 0; u < users; u++) diamond(context, service[2 * u], service[2 * u + 1], size);
    context.fill();
    context.fillStyle = colours.moved;
    context.beginPath();
    for (const u of moved) diamond(context, service[2 * u], service[2 * u + 1], size + 1.4);
    context.fill();
  }

  function diamond(context, x, y, size) {
    context.moveTo(x, y - size);
    context.lineTo(x + size, y);
    context.lineTo(x, y + size);
    context.lineTo(x - size, y);
    context.closePath();
  }

  /** The chosen user: its way so far, itself, and the line to its service. */
  function drawFollowed(context, position, x, y, service) {
    const u = state.followed;
    context.strokeStyle = colours.chosen;
    context.lineWidth = 1.5;
    context.globalAlpha = 0.55;
    context.beginPath();
    for (let step = 0; step <= position; step++) {
      context.lineTo(atX(userX[step * users + u]), atY(userY[step * users + u]));
    }
    context.lineTo(x[u], y[u]);
    context.stroke();
    context.globalAlpha = 1;
    context.lineWidth = 2.2;
    context.beginPath();
    context.moveTo(x[u], y[u]);
    context.lineTo(service[2 * u], service[2 * u + 1]);
    context.stroke();
    context.fillStyle = colours.chosen;
    context.beginPath();
    diamond(context, service[2 * u], service[2 * u + 1], geometry.service + 2.2);
    context.fill();
    context.beginPath();
    context.arc(x[u], y[u], geometry.user + 3.2, 0, 2 * Math.PI);
    context.stroke();
  }

  function drawScale(context) {
    if (!map.stepMetres) return;
    const wanted = 0.22 * geometry.width / geometry.scale * map.stepMetres;
    const ten = 10 ** Math.floor(Math.log10(wanted));
    const metres = [5, 2, 1].map(k => k * ten).find(m => m <= wanted);
    const length = metres / map.stepMetres * geometry.scale;
    const y = geometry.height - 7;
    context.strokeStyle = colours.faint;
    context.fillStyle = colours.faint;
    context.lineWidth = 1.2;
    context.beginPath();
    context.moveTo(8, y - 4);
    context.lineTo(8, y);
    context.lineTo(8 + length, y);
    context.lineTo(8 + length, y - 4);
    context.stroke();
    context.font = '11px system-ui, sans-serif';
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(metres >= 1000 ? metres / 1000 + ' km' : metres + ' m', 14 + length, y - 2);
  }

  /** The least and the most that the chart shows. */
  function chartRange() {
    const key = byId('chart').value;
    let least = Infinity;
    let most = -Infinity;
    for (const panel of panels) for (const v of panel[key]) { least = Math.min(least, v); most = Math.max(most, v); }
    return {key, least, most};
  }

  /** Costs over time, above the slider; each step stands where the slider's thumb does. */
  function drawTimeline(position) {
    const canvas = byId('timeline');
    const context = canvas.getContext('2d');
    const width = canvas.width / geometry.ratio;
    const height = canvas.height / geometry.ratio;
    const {key, least, most} = chart;
    const x = step => 8 + (width - 16) * step / slots;
    const y = v => most > least ? height - 5 - (height - 10) * (v - least) / (most - least) : height / 2;
    context.setTransform(geometry.ratio, 0, 0, geometry.ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.strokeStyle = colours.line;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x(position), 0);
    context.lineTo(x(position), height);
    context.moveTo(0, height - 0.5);
    context.lineTo(width, height - 0.5);
    context.stroke();
    const step = Math.ceil(position);
    for (const panel of [...panels].sort((a, b) => a.best - b.best)) {
      context.strokeStyle = panel.shade;
      context.fillStyle = panel.shade;
      context.lineWidth = panel.best ? 2.4 : 1.4;
      context.globalAlpha = 0.9;
      context.beginPath();
      for (let t = 0; t < slots; t++) context.lineTo(x(t + 1), y(panel[key][t]));
      context.stroke();
      if (step > 0) {
        context.beginPath();
        context.arc(x(step), y(panel[key][step - 1]), 3.2, 0, 2 * Math.PI);
        context.fill();
      }
    }
    context.globalAlpha = 1;
  }

  // ---- time

  const ease = f => f < 0.5 ? 2 * f * f : 1 - 2 * (1 - f) * (1 - f);
  const drawMillis = [];
  const frameMillis = [];
  let lastFrame = 0;

  function positionAt(now) {
    const part = state.span > 0 ? Math.min(1, (now - state.began) / state.span) : 1;
    return state.from + (state.shown - state.from) * ease(part);
  }

  function paint(position) {
    for (const panel of panels) drawMap(panel, position);
    drawTimeline(position);
  }

  function frame(now) {
    scheduled = 0;
    if (state.playing && now - state.began >= 1000 / SPEEDS[state.speed]) {
      if (state.shown < slots) go(state.shown + 1, now);
      else pause();
    }
    const position = positionAt(now);
    const start = performance.now();
    paint(position);
    note(drawMillis, performance.now() - start);
    if (lastFrame > 0) note(frameMillis, now - lastFrame);
    const moving = state.playing || position !== state.shown;
    lastFrame = moving ? now : 0;
    if (state.timed) showFrames();
    if (moving) schedule();
    else document.documentElement.dataset.settled = String(state.shown);
  }

  function schedule() {
    if (!scheduled) {
      delete document.documentElement.dataset.settled;
      scheduled = requestAnimationFrame(frame);
    }
  }

  /** Shows a step: over some time from the one before, at once where it is further away. */
  function go(step, now = performance.now()) {
    const target = Math.max(0, Math.min(slots, step));
    const near = Math.abs(target - state.shown) === 1 && !calm.matches;
    state.from = near ? state.shown : target;
    state.span = near ? (state.playing ? Math.min(STEP_MILLIS * 2, 700 / SPEEDS[state.speed]) : STEP_MILLIS) : 0;
    state.began = now;
    state.shown = target;
    show();
    schedule();
  }

  function play() {
    if (state.shown === slots) go(0);
    state.playing = true;
    state.began = performance.now() - 1000 / SPEEDS[state.speed];
    showPlaying();
    schedule();
  }

  function pause() {
    state.playing = false;
    showPlaying();
    announce();
    schedule();
  }

  /** What people do by hand ends playing. */
  function take(step) {
    state.playing = false;
    showPlaying();
    go(step);
    announce();
  }

  function changeSpeed(by) {
    state.speed = Math.max(0, Math.min(SPEEDS.length - 1, state.speed + by));
    byId('speed').value = SPEEDS[state.speed] + (SPEEDS[state.speed] === 1 ? ' slot/s' : ' slots/s');
    byId('slower').disabled = state.speed === 0;
    byId('faster').disabled = state.speed === SPEEDS.length - 1;
  }

  function note(list, value) {
    list.push(value);
    if (list.length > 240) list.shift();
  }

  function showFrames() {
    const line = byId('frames');
    line.textContent = 'Median of the last ' + drawMillis.length + ' frames: ' + median([...drawMillis]).toFixed(2)
      + ' ms to draw' + (frameMillis.length ? ', ' + median([...frameMillis]).toFixed(1) + ' ms from frame to frame' : '') + '.';
    line.dataset.draw = median([...drawMillis]);
    line.dataset.frame = median([...frameMillis]);
  }

  // ---- what is said in words

  function put(node, value, text) {
    node.value = String(value);
    node.textContent = text;
  }

  function show() {
    const step = state.shown;
    byId('slot').textContent = slotName(step);
    byId('slider').value = step;
    byId('slider').setAttribute('aria-valuetext', slotName(step));
    byId('back').disabled = byId('start').disabled = step === 0;
    byId('forward').disabled = byId('end').disabled = step === slots;
    for (const panel of panels) {
      const cells = panel.cells;
      const t = step - 1;
      if (step === 0) {
        for (const cell of Object.values(cells)) put(cell, '', '\u2013');
      } else {
        put(cells.cost, panel.cost[t], number(panel.cost[t]));
        put(cells.soFar, panel.soFar[t], number(panel.soFar[t]));
        put(cells.moves, panel.components[t][data.moves], number(panel.components[t][data.moves]));
        put(cells.broken, panel.violations[t], number(panel.violations[t]));
      }
      panel.canvas.setAttribute('aria-label', described(panel, step));
      panel.followed.hidden = state.followed < 0;
      if (state.followed >= 0) panel.followed.textContent = followedText(panel, step);
    }
    fillTables();
    if (!state.playing) showAddress(step);
  }

  /** Browsers may refuse where a page is embedded, or changes its address too often. */
  function showAddress(step) {
    try {
      history.replaceState(null, '', '#slot=' + (step === 0 ? 'start' : step - 1)
        + (state.followed >= 0 ? '&user=' + state.followed : ''));
    } catch (refused) {
      document.documentElement.dataset.address = 'refused';
    }
  }

  function showChart() {
    chart = chartRange();
    byId('range').textContent = number(chart.least) + ' to ' + number(chart.most);
  }

  function showPlaying() {
    byId('play').setAttribute('aria-label', state.playing ? 'Pause' : 'Play');
  }

  function described(panel, step) {
    const moved = movers(panel, step);
    const some = moved.slice(0, 5).map(u => 'user ' + u + ' from ' + serverName(host(panel, step - 1, u)) + ' to '
      + serverName(host(panel, step, u)));
    return 'Map of ' + panel.name + ', ' + slotName(step).toLowerCase() + ': ' + users + ' users, ' + data.servers + ' servers. '
      + (step === 0 ? '' : moved.length === 0 ? 'No service changes its place.'
        : moved.length + ' services change their place: ' + some.join(', ') + (moved.length > 5 ? ' and others' : '') + '.');
  }

  function followedText(panel, step) {
    const u = state.followed;
    const now = serverName(host(panel, step, u));
    if (step === 0) return 'User ' + u + ' starts at ' + now;
    const old = host(panel, step - 1, u);
    const alone = panel.aloneSets[step - 1].has(u) ? '; it works alone' : '';
    return 'User ' + u + (old === host(panel, step, u) ? ' stays at ' + now : ' moves from ' + serverName(old) + ' to ' + now) + alone;
  }

  function announce() {
    const step = state.shown;
    byId('live').textContent = slotName(step) + '. ' + (step === 0 ? '' : panels.map(panel => panel.name + ': this slot '
      + number(panel.cost[step - 1]) + ', so far ' + number(panel.soFar[step - 1]) + ', '
      + number(panel.components[step - 1][data.moves]) + ' moved').join('. ') + '.');
  }

  // ---- tables

  function table(caption, head, rows) {
    return element('table', {}, element('caption', {}, caption),
      element('thead', {}, element('tr', {}, head.map(text => element('th', {scope: 'col'}, text)))),
      element('tbody', {}, rows.map(row => element('tr', {}, row.map((text, k) =>
        k === 0 ? element('th', {scope: 'row'}, text) : element('td', {}, text))))));
  }

  const tables = {
    now: step => table(slotName(step) + '. ' + data.objective + '; components are of this slot.',
      ['solver', 'this slot', 'so far', ...data.components.map(c => c.name)],
      panels.map(p => [p.name, ...(step === 0 ? [] : [p.cost[step - 1], p.soFar[step - 1], ...p.components[step - 1]].map(String))])),
    serversNow: step => table(slotName(step) + '. Services, and load: ' + data.load.meaning + '.',
      ['server', ...panels.flatMap(p => [p.name + ' services', p.name + ' load'])],
      serverRows(step)),
    movesNow: step => table(slotName(step) + '.', ['solver', 'user', 'from', 'to'],
      panels.flatMap(p => movers(p, step).map(u =>
        [p.name, String(u), serverName(host(p, step - 1, u)), serverName(host(p, step, u))]))),
    all: () => table('Every slot: ' + data.objective + '.',
      ['slot', ...panels.flatMap(p => [p.name + ' this slot', p.name + ' so far', p.name + ' moved'])],
      Array.from({length: slots}, (_, t) => [String(t), ...panels.flatMap(p =>
        [String(p.cost[t]), String(p.soFar[t]), String(p.components[t][data.moves])])])),
  };

  function serverRows(step) {
    const counts = panels.map(p => countAt(p, step));
    return Array.from({length: places}, (_, e) => [serverName(e), ...panels.flatMap((p, k) =>
      [String(counts[k][e]), loadText(p, step, e)])]);
  }

  function fillTables() {
    for (const [id, make] of Object.entries(tables)) {
      const details = byId(id);
      if (details.open) details.querySelector('.wide').replaceChildren(make(state.shown));
    }
  }

  // ---- the page

  function legend() {
    const svg = inner => {
      const holder = element('span', {'aria-hidden': 'true'});
      const node = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      node.setAttribute('viewBox', '0 0 24 16');
      for (const [name, attributes] of inner) {
        const part = document.createElementNS('http://www.w3.org/2000/svg', name);
        for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
        node.append(part);
      }
      holder.append(node);
      return holder;
    };
    const entry = (inner, text) => element('span', {}, svg(inner), text);
    const gem = 'M12 3l5 5-5 5-5-5z';
    const box = (fill, y) => [['rect', {x: 5, y: 1, width: 14, height: 14, rx: 3, fill: 'var(--server)'}],
      ['path', {d: 'M5 ' + y + 'h14v' + (12 - y) + 'a3 3 0 0 1-3 3h-8a3 3 0 0 1-3-3z', fill}],
      ['rect', {x: 5, y: 1, width: 14, height: 14, rx: 3, fill: 'none', stroke: 'var(--serverLine)'}]];
    const entries = [
      entry([['circle', {cx: 12, cy: 8, r: 4, fill: 'var(--user)'}]], 'user'),
      entry([['path', {d: gem, fill: 'var(--service)'}]], 'its service, at a server'),
      entry([['path', {d: 'M1 8h22', stroke: 'var(--moved)', 'stroke-width': 1.6, 'stroke-dasharray': '4 3'}], ['path', {d: gem, fill: 'var(--moved)'}]],
        'a service that moved in this slot'),
      entry(box('var(--load)', 9), 'server, as full as its load: ' + data.load.meaning)];
    if (data.load.share) {
      entries.push(entry(box('var(--busy)', 4), 'above 80 %'), entry(box('var(--full)', 2), 'above 100 %'));
    } else {
      entries.push('a full square is the largest load on this page, ' + loadLimit);
    }
    if (panels.some(p => p.aloneSets.some(s => s.size > 0))) {
      entries.push(entry([['circle', {cx: 12, cy: 8, r: 4, fill: 'none', stroke: 'var(--user)', 'stroke-width': 1.6}]],
        'user that does its whole task itself'));
    }
    byId('legend').append(...entries);
  }

  function follow(u) {
    state.followed = u;
    byId('follow').value = String(u);
    show();
    schedule();
  }

  function pick(panel, event) {
    const box = panel.canvas.getBoundingClientRect();
    let best = -1;
    let least = 18 * 18;
    for (let u = 0; u < users; u++) {
      const dx = panel.userSpots.x[u] - (event.clientX - box.left);
      const dy = panel.userSpots.y[u] - (event.clientY - box.top);
      if (dx * dx + dy * dy < least) {
        least = dx * dx + dy * dy;
        best = u;
      }
    }
    follow(best);
  }

  function key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const inside = event.target.closest ? event.target.closest('button, select, summary, a') : null;
    const actions = {
      ' ': () => state.playing ? pause() : play(),
      ArrowRight: () => take(state.shown + 1),
      ArrowLeft: () => take(state.shown - 1),
      Home: () => take(0),
      End: () => take(slots),
      '+': () => changeSpeed(1),
      '=': () => changeSpeed(1),
      '-': () => changeSpeed(-1),
      f: () => {
        state.timed = !state.timed;
        byId('frames').hidden = !state.timed;
        showFrames();
      },
    };
    const action = actions[event.key];
    const itsOwn = inside && (event.key === ' ' || inside.tagName === 'SELECT');
    if (action && !itsOwn) {
      event.preventDefault();
      action();
    }
  }

  function fromAddress() {
    const wanted = new URLSearchParams(location.hash.slice(1));
    const slot = wanted.get('slot');
    if (wanted.has('user')) state.followed = Math.max(-1, Math.min(users - 1, Number(wanted.get('user')) || 0));
    byId('follow').value = String(state.followed);
    state.shown = slot === null || slot === 'start' ? 0 : Math.max(0, Math.min(slots, (Number(slot) || 0) + 1));
    state.from = state.shown;
    state.span = 0;
  }

  function texts() {
    byId('family').textContent = 'Gapstone replay \u00b7 ' + data.title;
    byId('title').textContent = data.instance;
    byId('facts').textContent = users + (users === 1 ? ' user, ' : ' users, ') + data.servers + ' servers, ' + slots + ' slots. Cost: '
      + data.objective + '.';
    byId('bound').replaceChildren(...(data.bound === null
      ? ['No lower bound was computed.']
      : ['No solution of all slots costs less than ', element('data', {value: data.bound.value}, number(data.bound.value)),
        data.bound.kind === 'certified' ? ' (certified, by ' : ' (claimed, by ', data.bound.by + '). Gap: ' + data.gapDefinition + '.']));
    byId('origin').textContent = map.origin;
    byId('provenance').textContent = 'Gapstone ' + data.version + (data.command ? ', ' + data.command : '') + '. Instance SHA-256 ' + data.sha256 + '.';
  }

  function start() {
    byId('panels').dataset.count = panels.length;
    byId('panels').append(...panels.map(panel => panel.figure));
    byId('slider').max = slots;
    byId('follow').append(element('option', {value: '-1'}, 'nobody'),
      ...Array.from({length: users}, (_, u) => element('option', {value: String(u)}, 'user ' + u)));
    texts();
    legend();
    readColours();
    fromAddress();
    changeSpeed(0);
    showPlaying();
    showChart();
    show();
    byId('start').onclick = () => take(0);
    byId('back').onclick = () => take(state.shown - 1);
    byId('play').onclick = () => state.playing ? pause() : play();
    byId('forward').onclick = () => take(state.shown + 1);
    byId('end').onclick = () => take(slots);
    byId('slower').onclick = () => changeSpeed(-1);
    byId('faster').onclick = () => changeSpeed(1);
    byId('slider').oninput = () => take(Number(byId('slider').value));
    byId('follow').onchange = () => follow(Number(byId('follow').value));
    byId('chart').onchange = () => { showChart(); schedule(); };
    for (const panel of panels) panel.canvas.onclick = event => pick(panel, event);
    for (const id of Object.keys(tables)) byId(id).ontoggle = fillTables;
    document.addEventListener('keydown', key);
    addEventListener('hashchange', () => { fromAddress(); show(); schedule(); });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { readColours(); schedule(); });
    new ResizeObserver(resized).observe(byId('panels'));
    resized();
    schedule();
    document.documentElement.dataset.ready = 'yes';
  }

  start();
})();
