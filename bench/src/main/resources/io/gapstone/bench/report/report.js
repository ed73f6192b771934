'use strict';
(function () {
  const data = JSON.parse(document.getElementById('data').textContent);
  const many = data.campaigns.length > 1;
  const charts = [];
  const filters = {};
  const runs = new Map(data.runs.map(run => [run.campaign + '/' + run.id, run]));

  // ---- small helpers

  /** An element with attributes and children; texts are never taken as HTML. */
  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key.startsWith('on')) {
        node.addEventListener(key.slice(2), value);
      } else if (value !== undefined && value !== null && value !== false) {
        node.setAttribute(key, value === true ? '' : value);
      }
    }
    node.append(...children.flat().filter(child => child !== null && child !== undefined));
    return node;
  }

  function number(value, digits = 3) {
    if (value === null || value === undefined) return '';
    if (typeof value === 'string') return value;
    if (value === 0) return '0';
    const size = Math.abs(value);
    return size >= 1e6 || size < 1e-4
      ? value.toExponential(digits - 1).replace(/\.?0+e/, 'e').replace('e+', 'e')
      : String(Number(value.toPrecision(size >= 1000 ? 4 : digits)));
  }

  function percent(value) {
    return typeof value === 'number' ? number(100 * value) + ' %' : number(value);
  }

  function interval(low, high) {
    return low === null ? '' : '[' + number(100 * low) + ', ' + number(100 * high) + ']';
  }

  function size(line) {
    return line.profile + ' ' + line.users + ' x ' + line.servers + ' x ' + line.slots;
  }

  function campaignName(index) {
    return (index + 1) + ': ' + data.campaigns[index].folder;
  }

  function solverName(line) {
    return many ? line.solver + ' (' + (line.campaign + 1) + ')' : line.solver;
  }

  function distinct(values) {
    return [...new Set(values)].sort();
  }

  function grouped(items, key) {
    const groups = new Map();
    for (const item of items) {
      const k = key(item);
      if (!groups.has(k)) groups.set(k, []);
      groups.get(k).push(item);
    }
    return groups;
  }

  function download(name, url) {
    const link = element('a', {href: url, download: name});
    document.body.append(link);
    link.click();
    link.remove();
  }

  // ---- tables

  /**
   * A table whose headers sort it.
   * columns: {name, value: row => for sorting, text: row => shown, number, link: row => runs behind it}
   */
  function table(caption, columns, rows, options = {}) {
    const body = element('tbody');
    let column = options.sort === undefined ? -1 : options.sort;
    let up = true;
    const headers = columns.map((c, k) =>
      element('th', {scope: 'col', class: c.number ? 'number' : null},
        element('button', {type: 'button', onclick: () => { up = column === k ? !up : true; column = k; fill(); }}, c.name)));

    function fill() {
      headers.forEach((th, k) => {
        if (k === column) th.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        else th.removeAttribute('aria-sort');
      });
      const ordered = rows.slice();
      if (column >= 0) {
        const value = columns[column].value;
        ordered.sort((a, b) => compare(value(a), value(b), up));
      }
      body.replaceChildren(...ordered.map(row => tableRow(columns, row, options)));
    }
    fill();
    return element('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption},
      element('table', {}, element('caption', {}, caption), element('thead', {}, element('tr', {}, headers)), body));
  }

  /** What is missing comes last, whichever way is sorted. */
  function compare(a, b, up) {
    const none = v => v === null || v === undefined || v === '';
    if (none(a) || none(b)) return none(a) - none(b);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
    return up ? order : -order;
  }

  function tableRow(columns, row, options) {
    const tr = element('tr', {});
    tr.append(...columns.map((c, k) => {
      const text = c.text ? c.text(row) : number(c.value(row));
      let content = text;
      if (options.details && (c.number || k === options.opener) && text !== '') {
        content = c.number
          ? element('a', {href: '#', role: 'button', 'aria-label': c.name + ' ' + text + ': show its runs',
            onclick: event => { event.preventDefault(); toggle(tr, row, columns.length, options); }}, text)
          : element('button', {type: 'button', 'aria-expanded': 'false',
            onclick: () => toggle(tr, row, columns.length, options)}, text);
      }
      return k === 0
        ? element('th', {scope: 'row'}, content)
        : element('td', {class: [c.number && 'number', c.faint && 'faint', c.alarm && c.alarm(row) && 'bad'].filter(Boolean).join(' ') || null}, content);
    }));
    return tr;
  }

  function toggle(tr, row, width, options) {
    const opener = tr.querySelector('[aria-expanded]');
    const next = tr.nextElementSibling;
    const open = next && next.classList.contains('details');
    if (open) next.remove();
    else tr.after(element('tr', {class: 'details'}, element('td', {colspan: width}, options.details(row))));
    if (opener) opener.setAttribute('aria-expanded', String(!open));
  }

  function runTable(line) {
    const its = line.ids.map(id => runs.get(line.campaign + '/' + id));
    return table('Runs of ' + line.solver + ' on ' + line.family + ' ' + size(line) + ', ' + line.scope, [
      {name: 'instance', value: r => r.instance},
      {name: 'at', value: r => r.place, text: r => r.place},
      {name: 'seed', value: r => r.seed, text: r => String(r.seed), number: true},
      {name: 'ending', value: r => r.ending, text: r => [r.ending, r.status, r.reason].filter(Boolean).join(' ')},
      {name: 'objective', value: r => r.objective, text: r => number(r.objective, 6), number: true},
      {name: 'gap', value: r => r.gap, text: r => percent(r.gap), number: true},
      {name: 'bound', value: r => r.bound, text: r => r.bound},
      {name: 'slot gap', value: r => r.slotGap, text: r => percent(r.slotGap), number: true},
      {name: 'p50 µs', value: r => r.p50, number: true},
      {name: 'seconds', value: r => r.seconds, number: true},
      {name: 'SHA-256', value: r => r.sha256, text: r => element('code', {}, r.sha256)},
      {name: 'command', value: r => r.command, text: r => element('code', {}, r.command)},
    ].map(c => ({...c, text: c.text || (r => typeof c.value(r) === 'number' ? number(c.value(r)) : c.value(r) || '')})), its);
  }

  // ---- plots

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const of = name => style.getPropertyValue(name).trim();
    return {
      ink: of('--ink'), faint: of('--faint'), line: of('--line'), paper: of('--paper'),
      series: matchMedia('(prefers-color-scheme: dark)').matches
        ? ['#6cb6ff', '#ffb454', '#7fd894', '#ff8f8f', '#c9a6ff', '#5fd7d7', '#e5d352', '#f29ad0']
        : ['#0a58b5', '#b35900', '#1a7f37', '#c2182b', '#7a3fc0', '#0b7a7a', '#7d6b00', '#b02a7c'],
    };
  }

  /** A kind has the same colour and symbol in every plot. */
  const KINDS = distinct(data.lines.map(l => l.kind));
  const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'emptyCircle', 'emptyTriangle'];
  const DASHES = ['solid', 'dashed', 'dotted'];

  /** A time as people say it. */
  function duration(micros) {
    return micros >= 1e6 ? number(micros / 1e6) + ' s' : micros >= 1e3 ? number(micros / 1e3) + ' ms' : number(micros) + ' µs';
  }

  function durations() {
    return {color: colours().ink, hideOverlap: true, formatter: duration};
  }

  function plainNumbers() {
    return {color: colours().ink, hideOverlap: true, formatter: v => number(v)};
  }

  function kindStyle(kind) {
    const k = KINDS.indexOf(kind);
    return {name: kind, symbol: SYMBOLS[k], itemStyle: {color: colours().series[k]}};
  }

  function themed(option) {
    const c = colours();
    const axis = a => ({
      nameLocation: 'middle', nameGap: 34, nameTextStyle: {color: c.ink},
      axisLabel: {color: c.ink, hideOverlap: true}, axisLine: {lineStyle: {color: c.faint}},
      splitLine: {lineStyle: {color: c.line}}, ...a,
    });
    return {
      animation: false,
      backgroundColor: 'transparent',
      color: c.series,
      textStyle: {color: c.ink},
      legend: {type: 'scroll', top: 0, textStyle: {color: c.ink}, pageTextStyle: {color: c.ink}},
      tooltip: {trigger: 'item', confine: true},
      grid: {left: 64, right: 48, top: 44, bottom: 56},
      ...option,
      xAxis: axis(option.xAxis),
      yAxis: axis({...option.yAxis, nameGap: 48}),
    };
  }

  /** A logarithmic axis; around a single value it needs a range, or nothing has a place. */
  function logAxis(values) {
    const least = Math.min(...values);
    const most = Math.max(...values);
    return least === most ? {type: 'log', min: least / 10, max: most * 10} : {type: 'log'};
  }

  /** A plot with its title, its text alternative, its export and its data as a table. */
  function figure(title, text, option, columns, rows, height) {
    const box = element('div', {class: 'plot', style: height ? 'height:' + height + 'px' : null, role: 'img', 'aria-label': title + '. ' + text + ' The numbers are in the table below the plot.'});
    const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const chart = {box, option, instance: null};
    charts.push(chart);
    const export_ = kind => {
      const c = colours();
      if (kind === 'svg') {
        const plain = echarts.init(null, null, {renderer: 'svg', ssr: true, width: 960, height: 540});
        plain.setOption({...themed(option), backgroundColor: c.paper});
        download(name + '.svg', URL.createObjectURL(new Blob([plain.renderToSVGString()], {type: 'image/svg+xml'})));
        plain.dispose();
      } else {
        const off = element('div', {style: 'width:960px;height:540px;position:absolute;left:-9999px'});
        document.body.append(off);
        const plain = echarts.init(off, null, {renderer: 'canvas', width: 960, height: 540});
        plain.setOption(themed(option));
        download(name + '.png', plain.getDataURL({type: 'png', pixelRatio: 2, backgroundColor: c.paper}));
        plain.dispose();
        off.remove();
      }
    };
    return element('figure', {},
      element('h3', {}, title),
      box,
      element('figcaption', {}, text),
      element('div', {class: 'tools'},
        element('button', {type: 'button', onclick: () => export_('svg'), 'aria-label': 'Save ' + title + ' as SVG'}, 'Save as SVG'),
        element('button', {type: 'button', onclick: () => export_('png'), 'aria-label': 'Save ' + title + ' as PNG'}, 'Save as PNG')),
      element('details', {}, element('summary', {}, 'The numbers of this plot'), table(title, columns, rows)));
  }

  function draw() {
    for (const chart of charts) {
      if (!chart.box.isConnected) continue;
      if (!chart.instance) chart.instance = echarts.init(chart.box, null, {renderer: 'svg'});
      chart.instance.setOption(themed(chart.option), true);
    }
  }

  /** Plots stand side by side where there is room. */
  function arranged(parts) {
    const figures = parts.filter(part => part.tagName === 'FIGURE');
    return [...parts.filter(part => part.tagName !== 'FIGURE'), figures.length ? element('div', {class: 'plots'}, figures) : null];
  }

  function clearCharts() {
    charts.forEach(chart => chart.instance && chart.instance.dispose());
    charts.length = 0;
  }

  // ---- sections; each gives its elements, or nothing where there is no data

  const LINE_COLUMNS = [
    {name: 'solver', value: l => l.solver},
    {name: 'family', value: l => l.family},
    {name: 'instances', value: l => size(l)},
    {name: 'scope', value: l => l.scope},
    {name: 'kind', value: l => l.kind},
    {name: 'runs', value: l => l.runs, number: true},
    {name: 'failed', value: l => l.failed, text: l => l.failed ? l.failed + ' (' + l.reasons + ')' : '0', number: true, alarm: l => l.failed > 0},
    {name: 'gap', value: l => l.gap, text: l => percent(l.gap), number: true},
    {name: '95 %', value: l => l.gapLow, text: l => interval(l.gapLow, l.gapHigh), number: true, faint: true},
    {name: 'bound', value: l => l.bound},
    {name: 'slot gap', value: l => l.slotGap, text: l => percent(l.slotGap), number: true},
    {name: '95 % of it', value: l => l.slotGapLow, text: l => interval(l.slotGapLow, l.slotGapHigh), number: true, faint: true},
    {name: 'p50 µs', value: l => l.p50, number: true},
    {name: 'p99 µs', value: l => l.p99, number: true},
    {name: 'objective', value: l => l.objective, text: l => number(l.objective, 5), number: true},
  ].map(asText);
  const CAMPAIGN_COLUMN = asText({name: 'campaign', value: l => l.campaign + 1, number: false, text: l => String(l.campaign + 1)});

  function asText(column) {
    return {...column, text: column.text || (row => {
      const value = column.value(row);
      return typeof value === 'number' ? number(value) : value === null || value === undefined ? '' : String(value);
    })};
  }

  function columns(list) {
    return (many ? [CAMPAIGN_COLUMN, ...list] : list).map(asText);
  }

  function headline(lines) {
    const empty = v => v === null || v === undefined || v === '';
    const all = columns(LINE_COLUMNS).filter(c => lines.length === 0 || !lines.every(l => empty(c.value(l))));
    return [
      element('p', {}, 'Gap: how far above the best lower bound; interquartile mean over the runs with its bootstrap interval. ' +
        'Certified bounds were evaluated again by the verifier; claimed ones are a solver\u2019s word. ' +
        'Choose a solver or a number to see its runs: instance, seed and command.'),
      table('Solvers and their gaps', all, lines, {details: runTable, opener: all.findIndex(c => c.name === 'solver')}),
    ];
  }

  /** Below this, a logarithmic axis does not tell gaps apart. */
  const LEAST_GAP = 1e-4;

  function gapAgainstTime(lines) {
    const out = [];
    for (const scope of ['horizon', 'slot']) {
      for (const [family, some] of grouped(lines.filter(l => l.scope === scope), l => l.family)) {
        const points = some.map(line => {
          const useSlot = filters.measure && filters.measure.value === 'slot gap';
          return {line, gap: useSlot ? line.slotGap : line.gap, time: line.p50 > 0 ? line.p50 : 1e6 * line.seconds};
        }).filter(p => p.gap !== null && p.time > 0);
        if (points.length < 2) continue;
        const logarithmic = isLogarithmic(points.map(p => p.gap));
        const floor = Math.max(LEAST_GAP, Math.min(1, ...points.map(p => p.gap).filter(g => g > LEAST_GAP)) / 3);
        const y = p => logarithmic ? Math.max(100 * p.gap, 100 * floor) : 100 * p.gap;
        const series = [...grouped(points, p => p.line.kind)].map(([kind, its]) => ({
          ...kindStyle(kind), type: 'scatter', symbolSize: 12,
          data: its.map(p => ({value: [p.time, y(p)], name: solverName(p.line) + ', ' + size(p.line)})),
          label: {show: its.length <= 25, position: 'right', formatter: v => v.name.split(',')[0], color: 'inherit', fontSize: 11},
          labelLayout: {hideOverlap: true},
        }));
        const measure = filters.measure ? filters.measure.value : 'gap';
        out.push(figure('Gap against decision time: ' + family + ', ' + scope,
          points.length + ' solvers; down and left is better. Time is the median of one decision, where it was measured, else of the whole run.' +
            (logarithmic && points.some(p => p.gap < floor) ? ' Smaller gaps, 0 among them, are drawn at ' + percent(floor) + '.' : ''),
          {
            tooltip: {trigger: 'item', confine: true, formatter: p => escapeText(p.name) + '<br>' + duration(p.value[0]) + ', ' + number(p.value[1]) + ' %'},
            xAxis: {...logAxis(points.map(p => p.time)), name: 'decision time', axisLabel: durations()},
            yAxis: {...(logarithmic ? logAxis(points.map(y)) : {type: 'value'}), name: measure + ' (%)', scale: false, axisLabel: plainNumbers()},
            series,
          },
          columns([
            {name: 'solver', value: p => p.solver}, {name: 'kind', value: p => p.kind}, {name: 'instances', value: p => size(p)},
            {name: 'time (µs)', value: p => p.time, number: true}, {name: measure, value: p => p.shownGap, text: p => percent(p.shownGap), number: true},
          ]), points.map(p => ({...p.line, time: p.time, shownGap: p.gap}))));
      }
    }
    return out;
  }

  /** By itself the axis is logarithmic where one gap would press most others to the ground. */
  function isLogarithmic(gaps) {
    if (filters.axis && filters.axis.value !== 'automatic') return filters.axis.value === 'logarithmic';
    const sorted = gaps.slice().sort((a, b) => a - b);
    const most = sorted[sorted.length - 1];
    return most > LEAST_GAP && most > 8 * sorted[Math.floor(sorted.length / 2)];
  }

  function escapeText(text) {
    return element('span', {}, text).innerHTML;
  }

  function performanceProfiles(lines) {
    const shown = new Set(lines.map(l => l.campaign + '/' + l.family + '/' + l.scope));
    const kinds = new Set(lines.map(l => l.campaign + '/' + l.solver));
    return data.profiles.filter(p => shown.has(p.campaign + '/' + p.value.family + '/' + p.value.scope)).map(({campaign, value}) => {
      const solvers = Object.entries(value.ratios).filter(([solver]) => kinds.has(campaign + '/' + solver));
      if (solvers.length === 0) return null;
      const most = Math.max(1.01, ...solvers.flatMap(([, ratios]) => ratios));
      const rows = [];
      const series = solvers.map(([solver, ratios], k) => {
        const points = [[1, 0]];
        ratios.forEach((ratio, i) => points.push([ratio, (i + 1) / value.problems]));
        points.push([most, ratios.length / value.problems]);
        const share = factor => ratios.filter(r => r <= factor).length / value.problems;
        rows.push({campaign, solver, best: share(1), ten: share(1.1), two: share(2), all: ratios.length / value.problems});
        return {name: solver, type: 'line', step: 'end', showSymbol: false, lineStyle: {type: DASHES[k % 3], width: 2}, data: points};
      });
      return figure('Performance profile of ' + value.cost + ': ' + value.family + ', ' + value.scope + (many ? ', campaign ' + (campaign + 1) : ''),
        'On which share of ' + value.problems + ' problems a solver is within a factor of the best one. Up and left is better.',
        {
          tooltip: {trigger: 'item', confine: true},
          xAxis: {type: 'log', name: value.cost + ' / best', min: 1, max: most, axisLabel: plainNumbers()},
          yAxis: {type: 'value', name: 'share of problems', min: 0, max: 1},
          series,
        },
        columns([
          {name: 'solver', value: r => r.solver},
          {name: 'best', value: r => r.best, text: r => percent(r.best), number: true},
          {name: 'within 1.1', value: r => r.ten, text: r => percent(r.ten), number: true},
          {name: 'within 2', value: r => r.two, text: r => percent(r.two), number: true},
          {name: 'solved', value: r => r.all, text: r => percent(r.all), number: true},
        ]), rows);
    }).filter(Boolean);
  }

  function gapAgainstSize(lines) {
    const out = [];
    for (const [key, some] of grouped(lines.filter(l => l.gap !== null), l => [l.family, l.scope, l.profile].join(', '))) {
      for (const dimension of ['users', 'servers', 'slots']) {
        const others = ['users', 'servers', 'slots'].filter(d => d !== dimension);
        for (const [fixed, same] of grouped(some, l => others.map(d => l[d] + ' ' + d).join(', '))) {
          if (distinct(same.map(l => l[dimension])).length < 2) continue;
          const series = [...grouped(same, solverName)].map(([solver, its], k) => ({
            name: solver, type: 'line', symbol: SYMBOLS[k % SYMBOLS.length], symbolSize: 8, lineStyle: {type: DASHES[k % 3]},
            data: its.map(l => [l[dimension], 100 * l.gap]).sort((a, b) => a[0] - b[0]),
          }));
          out.push(figure('Gap against ' + dimension + ': ' + key + ', ' + fixed, 'How the gap grows with the number of ' + dimension + '.',
            {xAxis: {type: 'value', name: dimension, scale: true}, yAxis: {type: 'value', name: 'gap (%)'}, series},
            columns([{name: 'solver', value: l => l.solver}, {name: dimension, value: l => l[dimension], number: true},
              {name: 'gap', value: l => l.gap, text: l => percent(l.gap), number: true},
              {name: '95 % interval', value: l => l.gapLow, text: l => interval(l.gapLow, l.gapHigh), number: true}]), same));
        }
      }
    }
    return out;
  }

  function fronts(lines) {
    const families = new Set(lines.map(l => l.family));
    const shown = new Set(lines.map(l => l.campaign + '/' + l.solver));
    const some = data.fronts.filter(f => families.has(f.value.family));
    return [...grouped(some, f => f.value.instance + ', slot ' + f.value.slot)].map(([problem, its]) => {
      const objectives = its[0].value.objectives;
      const others = its.flatMap(f => f.value.others.map(o => ({...o, campaign: f.campaign}))).filter(o => shown.has(o.campaign + '/' + o.solver) && o.kind !== 'exact');
      const exact = its.map((f, k) => ({
        name: f.value.solver + (many ? ' (' + (f.campaign + 1) + ')' : '') + (f.value.complete ? ', exact front' : ''), type: 'line', step: 'end', z: 3,
        lineStyle: {width: 3}, symbol: 'circle', symbolSize: 7, data: f.value.points.map(p => [p[0], p[1]]),
      }));
      const kinds = [...grouped(others, o => o.kind)].map(([kind, points]) => ({
        ...kindStyle(kind), type: 'scatter', symbolSize: 12,
        data: points.map(o => ({value: [o.first, o.second], name: solverName(o)})),
        label: {show: points.length <= 25, position: 'right', formatter: v => v.name, color: 'inherit', fontSize: 11},
        labelLayout: {hideOverlap: true},
      }));
      const near = [0, 1].map(d => {
        const all = its.flatMap(f => f.value.points.map(p => p[d]));
        const reach = Math.max(...all) - Math.min(...all) || Math.abs(Math.max(...all)) || 1;
        return Math.max(...all) + 2 * reach;
      });
      const far = others.filter(o => o.first > near[0] || o.second > near[1]);
      kinds.forEach(k => { k.data = k.data.filter(p => p.value[0] <= near[0] && p.value[1] <= near[1]); });
      const points = its.flatMap(f => f.value.points.map(p => ({campaign: f.campaign, who: f.value.solver, first: p[0], second: p[1], proven: p[2] ? 'yes' : 'no', ratio: null})));
      return figure('Pareto front: ' + problem,
        its.map(f => f.value.solver + (many ? ' (' + (f.campaign + 1) + ')' : '') + ': ' +
          (f.value.complete ? 'the exact front, complete' : 'not complete') + ', ' + percent(f.value.ratio) +
          ' of the most hypervolume that is possible').join('; ') +
          (others.length ? '; other points: what rules and learned policies do in this slot. Down and left is better.' : '.') +
          (far.length ? ' Too far out for this plot: ' + far.map(o => solverName(o) + ' (' + number(o.first, 4) + ', ' + number(o.second, 4) + ')').join(', ') + '.' : ''),
        {
          tooltip: {trigger: 'item', confine: true, formatter: p => escapeText(p.name || p.seriesName) + '<br>' + number(p.value[0], 5) + ', ' + number(p.value[1], 5)},
          xAxis: {type: 'value', name: objectives[0], scale: true, axisLabel: plainNumbers()},
          yAxis: {type: 'value', name: objectives[1], scale: true, axisLabel: plainNumbers()},
          series: [...exact, ...kinds],
        },
        columns([
          {name: 'solver', value: p => p.who},
          {name: objectives[0], value: p => p.first, text: p => number(p.first, 6), number: true},
          {name: objectives[1], value: p => p.second, text: p => number(p.second, 6), number: true},
          {name: 'proven', value: p => p.proven},
          {name: 'of the front\u2019s hypervolume', value: p => p.ratio, text: p => percent(p.ratio), number: true},
        ]), [...points, ...others.map(o => ({campaign: o.campaign, who: o.solver, first: o.first, second: o.second, proven: '', ratio: o.ratio}))]);
    });
  }

  /** How training went: for each agent the mean over its seeds, between the least and the largest. */
  function curves(lines) {
    const families = new Set(lines.map(l => l.family));
    const agents = new Set(lines.map(l => l.family + '/' + runs.get(l.campaign + '/' + l.ids[0]).algorithm));
    const some = data.curves.filter(c => families.has(c.value.family) && agents.has(c.value.family + '/' + c.value.algorithm))
      .filter(c => c.value.name !== 'tuningViolations' || c.value.points.some(p => p[1] > 0));
    return [...grouped(some, c => [c.value.family, c.value.profile, c.value.name].join(', '))].map(([title, its]) => {
      const rows = [];
      const names = [];
      const series = [...grouped(its, c => c.value.algorithm + (many ? ' (' + (c.campaign + 1) + ')' : ''))].flatMap(([agent, seeds], k) => {
        names.push(agent);
        for (const c of seeds) {
          const values = c.value.points.map(p => p[1]);
          rows.push({campaign: c.campaign, agent, seed: c.value.seed, chosen: c.value.chosen ? 'yes' : '', episodes: c.value.points[c.value.points.length - 1][0],
            first: values[0], least: Math.min(...values), last: values[values.length - 1]});
        }
        return bandOf(agent, seeds, k);
      });
      const most = Math.max(...[...grouped(its, c => c.campaign + c.value.algorithm).values()].map(v => v.length));
      return figure('Learning curves: ' + title.replace(', tuningObjective', '').replace(', tuningViolations', ', broken constraints'),
        'Objective on the tuning instances, smaller is better. ' + (most > 1
          ? 'Lines: means over up to ' + most + ' seeds of training; bands: from the least to the largest. '
          : 'One seed of training each. ') + 'Choose agents in the legend.',
        {
          legend: {type: 'scroll', top: 0, data: names, ...legendText()},
          tooltip: {trigger: 'item', confine: true},
          xAxis: {type: 'value', name: 'episode'},
          yAxis: {type: 'value', name: its[0].value.name === 'tuningObjective' ? 'tuning objective' : 'broken constraints', scale: true, axisLabel: plainNumbers()},
          series,
        },
        columns([{name: 'agent', value: r => r.agent}, {name: 'seed', value: r => r.seed, number: true}, {name: 'decides here', value: r => r.chosen},
          {name: 'episodes', value: r => r.episodes, number: true},
          {name: 'first', value: r => r.first, number: true}, {name: 'least', value: r => r.least, number: true}, {name: 'last', value: r => r.last, number: true}]), rows);
    });
  }

  function legendText() {
    const c = colours();
    return {textStyle: {color: c.ink}, pageTextStyle: {color: c.ink}};
  }

  /** Mean over the seeds, and their range where there are several, at the episodes that all have. */
  function bandOf(agent, seeds, k) {
    const palette = colours().series;
    const colour = palette[k % palette.length];
    const maps = seeds.map(c => new Map(c.value.points));
    const episodes = seeds[0].value.points.map(p => p[0]).filter(e => maps.every(m => m.has(e)));
    const line = (f, more) => ({name: agent, type: 'line', showSymbol: false, itemStyle: {color: colour},
      data: episodes.map(e => [e, f(maps.map(m => m.get(e)))]), ...more});
    const least = v => Math.min(...v);
    const mean = line(v => v.reduce((a, b) => a + b, 0) / v.length, {lineStyle: {width: 2, color: colour, type: DASHES[Math.floor(k / palette.length) % 3]}});
    if (seeds.length < 2 || episodes.length < 2) return [mean];
    const most = v => Math.max(...v);
    const outline = [...line(least).data, ...line(most).data.reverse()];
    const band = {
      name: agent, type: 'custom', silent: true, clip: true, itemStyle: {color: colour}, encode: {x: 0, y: 1}, data: outline,
      renderItem: (params, api) => params.dataIndexInside > 0 ? null :
        {type: 'polygon', shape: {points: outline.map(p => api.coord(p))}, style: {fill: colour, opacity: 0.15}},
    };
    return [band, mean];
  }

  /** Whether learned policies still look at the state. */
  function behaviour(lines) {
    const rows = lines.filter(l => l.collapse);
    if (rows.length === 0) return [];
    const cells = columns([
      {name: 'solver', value: l => l.solver}, {name: 'family', value: l => l.family}, {name: 'instances', value: l => size(l)},
      {name: 'gap', value: l => l.gap, text: l => percent(l.gap), number: true},
      {name: 'verdict', value: verdict, alarm: l => verdict(l) !== ''},
      {name: 'moves', value: l => l.collapse.moves, text: l => percent(l.collapse.moves), number: true},
      {name: 'looks at the state', value: l => l.collapse.stateDependence, text: l => percent(l.collapse.stateDependence), number: true},
      {name: 'worse when frozen by', value: l => l.collapse.frozen, text: l => percent(l.collapse.frozen), number: true},
      {name: 'most like', value: l => l.collapse.nearestRule},
      {name: 'apart from it', value: l => l.collapse.apart, text: l => percent(l.collapse.apart), number: true},
    ]);
    return [
      element('p', {}, 'Training can collapse: a policy then always says the same, or what a simple rule says. Moves: share of users that are named another server than their own. ' +
        'Looks at the state: share of choices that are not the user\u2019s usual one, without those that chance makes. Frozen: every user always has its usual choice. ' +
        'Most like: the rule that shares most choices in the same states.'),
      table('Behaviour of learned policies', cells, rows, {details: runTable, opener: cells.findIndex(c => c.name === 'solver')}),
    ];
  }

  const LITTLE = 0.01;

  function verdict(line) {
    if (line.collapse.apart !== null && line.collapse.apart < LITTLE) return 'is ' + line.collapse.nearestRule;
    return [line.collapse.stateDependence < LITTLE && 'hardly looks at the state', line.collapse.moves < LITTLE && 'hardly moves'].filter(Boolean).join(', ');
  }

  /** What partially observed solvers lose: a bar for each, its parts stacked. */
  function information(lines) {
    const shown = new Map(lines.map(l => [[l.campaign, l.family, size(l), l.scope, l.solver].join('/'), l]));
    const rows = data.information
      .map(({campaign, value}) => ({...value, campaign, line: shown.get([campaign, value.family, value.group, value.scope, value.solver].join('/'))}))
      .filter(r => r.line);
    if (rows.length === 0) return [];
    const out = [element('p', {}, 'Every server decides for the users that it serves, and knows no others. Price of information: how much better the same agent is where it is told the load of all. ' +
      'Planning loss: from there to myopic, the best full-information solver that looks at one slot at a time. Myopia: from there to the best bound over all slots. ' +
      'Solvers without such a twin lose both together. All parts are shares of the bound, means over the instances that all solvers of a row have in common; parts below 0 are gains. ' +
      'To slot optima: how far each slot is above its own full-information optimum, in the states that the solver came into.')];
    const cells = columns([
      {name: 'solver', value: r => r.solver}, {name: 'instances', value: r => r.group}, {name: 'compared', value: r => r.instances, number: true},
      {name: 'gap', value: r => r.gap, text: r => percent(r.gap), number: true},
      {name: 'price of information', value: r => r.information, text: r => percent(r.information), number: true},
      {name: 'planning loss', value: r => r.planning, text: r => percent(r.planning), number: true},
      {name: 'both together', value: r => r.lost, text: r => percent(r.lost), number: true},
      {name: 'myopia', value: r => r.myopia, text: r => percent(r.myopia), number: true},
      {name: 'to slot optima', value: r => r.slotGap, text: r => percent(r.slotGap), number: true},
      {name: 'twin', value: r => r.twin},
    ]);
    out.push(table('The price of information and the planning loss', cells, rows));
    for (const [key, its] of grouped(rows, r => [r.family, r.group].join(', ') + (many ? ', campaign ' + (r.campaign + 1) : ''))) {
      const c = colours();
      const longest = 10 * Math.max(0.05, ...its.filter(r => r.twin !== '').map(r => r.gap));
      const sorted = its.filter(r => r.gap <= longest).sort((a, b) => b.gap - a.gap);
      if (sorted.length === 0) continue;
      const part = (name, k, of) => ({name, type: 'bar', stack: 'gap', barMaxWidth: 18, itemStyle: {color: c.series[k]}, data: sorted.map(r => 100 * (of(r) ?? 0))});
      out.push(figure('What the gap consists of: ' + key, 'From left to right: what remains with full information slot by slot, planning, information; for solvers without a twin the last two together.' +
        (sorted.length < its.length ? ' Gaps above ' + percent(longest) + ' are in the table alone.' : ''), {
        grid: {left: 8, right: 32, top: 44, bottom: 44, containLabel: true},
        tooltip: {trigger: 'axis', axisPointer: {type: 'shadow'}, confine: true, valueFormatter: v => number(v) + ' %'},
        xAxis: {type: 'value', name: 'share of the bound (%)'},
        yAxis: {type: 'category', data: sorted.map(solverName), axisLabel: {color: c.ink, interval: 0}, splitLine: {show: false}},
        series: [part('myopia', 5, r => r.myopia), part('planning loss', 1, r => r.planning), part('price of information', 0, r => r.information),
          part('planning and information', 4, r => r.twin === '' ? r.lost : 0)],
      }, cells, sorted, 120 + 26 * sorted.length));
    }
    return out;
  }

  /** Fewer decisions have no distribution. */
  const FEW = 5;

  /** Times of single decisions: a box for the middle half, whiskers to the least and to 99 %, and the largest. */
  function latencies(lines) {
    const some = lines.filter(l => l.timedDecisions >= FEW && (l.timedDecisions > l.runs || l.scope === 'slot'));
    const out = [];
    for (const [key, its] of grouped(some, l => [l.family, size(l), l.scope].join(', '))) {
      const at = (l, p) => Math.max(l.decisionMicros[p], 1e-3);
      const sorted = its.slice().sort((a, b) => at(b, '50.0') - at(a, '50.0'));
      const c = colours();
      out.push(figure('Decision times: ' + key,
        'Boxes: the middle half of all decisions; line: the median; whiskers: the least and the 99 % percentile; dot: the largest. Single calls in worker processes that begin cold.',
        {
          legend: {show: false},
          grid: {left: 8, right: 32, top: 8, bottom: 44, containLabel: true},
          tooltip: {trigger: 'item', confine: true, formatter: p => escapeText(p.name) + '<br>' + sorted.filter(l => solverName(l) === p.name)
            .map(l => ['50.0', '99.0', '100.0'].map(q => (q === '100.0' ? 'largest' : 'p' + Number(q)) + ' ' + duration(l.decisionMicros[q])).join(', ')).join('<br>')},
          xAxis: {...logAxis(its.flatMap(l => [at(l, '0.0'), at(l, '100.0')])), name: 'time of a decision', axisLabel: durations()},
          yAxis: {type: 'category', data: sorted.map(solverName), axisLabel: {color: c.ink, interval: 0}, splitLine: {show: false}},
          series: [
            {type: 'boxplot', itemStyle: {color: c.line, borderColor: c.series[0], borderWidth: 1.5}, boxWidth: [4, 14],
              data: sorted.map(l => ['0.0', '25.0', '50.0', '75.0', '99.0'].map(p => at(l, p)))},
            {type: 'scatter', symbolSize: 6, itemStyle: {color: c.series[3]}, data: sorted.map((l, k) => ({name: solverName(l), value: [at(l, '100.0'), k]}))},
          ],
        },
        columns([{name: 'solver', value: l => l.solver}, {name: 'decisions', value: l => l.timedDecisions, number: true},
          ...['50.0', '90.0', '95.0', '99.0', '99.9', '100.0'].map(p => ({name: (p === '100.0' ? 'largest' : 'p' + Number(p)) + ' µs', value: l => l.decisionMicros[p], number: true}))]),
        sorted, 84 + 24 * sorted.length));
    }
    return out;
  }

  /** What one setting of a solver does, such as V of drift plus penalty. */
  function sweeps(lines) {
    const byName = new Map(lines.map(l => [[l.campaign, l.family, size(l), l.scope, l.solver].join('/'), l]));
    return data.sweeps.flatMap(({campaign, value}) => {
      const points = value.points.map(p => ({...p, line: byName.get([campaign, value.family, value.group, value.scope, p.solver].join('/'))})).filter(p => p.line);
      if (points.length < 2) return [];
      const names = Object.keys(points[0].components).filter(n => points.some(p => p.components[n] !== points[0].components[n]));
      const largest = n => Math.max(...points.map(p => Math.abs(p.components[n])));
      const logarithmic = points.every(p => p.value > 0);
      const where = [value.family, value.group, value.scope].join(', ') + (many ? ', campaign ' + (campaign + 1) : '');
      const xAxis = {type: logarithmic ? 'log' : 'value', name: value.setting, scale: true, min: points[0].value, max: points[points.length - 1].value};
      const cells = columns([{name: value.setting, value: p => p.value, number: true},
        {name: 'gap', value: p => p.line.gap, text: p => percent(p.line.gap), number: true},
        {name: 'slot gap', value: p => p.line.slotGap, text: p => percent(p.line.slotGap), number: true},
        {name: 'objective', value: p => p.line.objective, text: p => number(p.line.objective, 5), number: true},
        ...names.map(n => ({name: n, value: p => p.components[n], text: p => number(p.components[n], 4), number: true}))]);
      const rows = points.map(p => ({...p, campaign}));
      const curve = (name, f, k) => ({name, type: 'line', symbol: SYMBOLS[k % SYMBOLS.length], symbolSize: 8, lineStyle: {type: DASHES[k % 3]},
        data: points.map(p => [p.value, f(p)]).filter(p => p[1] !== null)});
      const percentOf = v => v === null ? null : 100 * v;
      return [
        figure('Gap over ' + value.setting + ' of ' + value.solver + ': ' + where, 'Interquartile mean over the runs at each value.', {
          tooltip: {trigger: 'item', confine: true}, xAxis, yAxis: {type: 'value', name: 'gap (%)'},
          series: [curve('gap', p => percentOf(p.line.gap), 0), curve('slot gap', p => percentOf(p.line.slotGap), 1)],
        }, cells, rows),
        figure('Components over ' + value.setting + ' of ' + value.solver + ': ' + where,
          'Means over the runs; each component as a share of its largest value, those that do not change left out.', {
            tooltip: {trigger: 'item', confine: true}, xAxis, yAxis: {type: 'value', name: 'share of the largest', scale: true},
            series: names.map((n, k) => curve(n, p => p.components[n] / largest(n), k)),
          }, cells, rows),
      ];
    });
  }

  function times(lines) {
    return [
      element('p', {}, 'Shifted geometric means (shift 1 s), in seconds, of whole runs: a run that did not finish counted as its limit; PAR2, the mean with such a run ' +
        'counted as twice its limit; and over the problems that all solvers finished that finished any. An exact solver finishes when it has proven its optimum.'),
      table('Times of whole runs', columns([
        {name: 'family', value: l => l.family}, {name: 'instances', value: l => size(l)}, {name: 'scope', value: l => l.scope}, {name: 'solver', value: l => l.solver},
        {name: 'at limit', value: l => l.timeAtLimit, number: true}, {name: 'PAR2', value: l => l.timePar2, number: true},
        {name: 'common', value: l => l.timeCommon, number: true}, {name: 'common runs', value: l => l.timeCommonRuns, number: true},
      ]), lines, {details: runTable, opener: many ? 4 : 3}),
    ];
  }

  function comparisons(lines) {
    const shown = new Set(lines.map(l => [l.campaign, l.family, size(l), l.scope, l.solver].join('/')));
    const rows = data.pairs.filter(p => [p.pair.first, p.pair.second].every(s => shown.has([p.campaign, p.family, p.group, p.scope, s].join('/'))));
    if (rows.length === 0) return [];
    return [
      element('p', {}, 'Probability that the first solver\u2019s objective is smaller (one half: no difference; mean over instances, no solution is worst), and the two-sided ' +
        'paired Wilcoxon test over instances that both solved, p adjusted by Holm over all pairs of the group.'),
      element('details', {}, element('summary', {}, rows.length + ' pairs of solvers'),
        table('Solvers against each other', columns([
          {name: 'family', value: r => r.family}, {name: 'instances', value: r => r.group}, {name: 'scope', value: r => r.scope},
          {name: 'first', value: r => r.pair.first}, {name: 'second', value: r => r.pair.second},
          {name: 'P(first better)', value: r => r.pair.probability, number: true}, {name: 'instances compared', value: r => r.pair.instances, number: true},
          {name: 'p', value: r => r.pair.p, number: true}, {name: 'p (Holm)', value: r => r.pair.holm, number: true},
        ]), rows)),
    ];
  }

  function changes(lines) {
    if (!many) return [];
    const families = new Set(lines.map(l => l.family));
    const rows = data.changes.filter(c => families.has(c.family));
    const versions = distinct(data.campaigns.map(c => c.version));
    const out = [];
    if (versions.length > 1) {
      out.push(element('p', {class: 'bad'}, 'The campaigns ran different versions: ' + data.campaigns.map((c, k) => (k + 1) + ': ' + c.version).join(', ') + '.'));
    }
    if (data.movedInstances.length > 0) {
      out.push(element('p', {class: 'bad'}, data.movedInstances.length + ' instances have changed; their results are not compared.'),
        table('Changed instances', [
          {name: 'instance', value: m => m.instance}, {name: 'campaigns', value: m => (m.from + 1) + ' to ' + (m.to + 1)},
          {name: 'before', value: m => m.before}, {name: 'after', value: m => m.after},
        ].map(asText), data.movedInstances));
    }
    out.push(table('Each campaign against the one before', [
      {name: 'campaigns', value: c => (c.from + 1) + ' to ' + (c.to + 1)}, {name: 'family', value: c => c.family}, {name: 'scope', value: c => c.scope},
      {name: 'solver', value: c => c.solver}, {name: 'runs compared', value: c => c.runs, number: true},
      {name: 'better', value: c => c.better, text: c => c.better ? element('span', {class: 'good'}, c.better) : '0', number: true},
      {name: 'worse', value: c => c.worse, text: c => c.worse ? element('span', {class: 'bad'}, c.worse) : '0', number: true},
      {name: 'newly solved', value: c => c.fixed, number: true}, {name: 'no longer solved', value: c => c.lost, number: true},
      {name: 'time factor', value: c => Number.isFinite(c.timeFactor) ? c.timeFactor : null, number: true},
    ].map(asText), rows));
    return out;
  }

  function failures(lines) {
    const families = filters.family && filters.family.value ? new Set([filters.family.value]) : null;
    const rows = data.failures.filter(f => !families || families.has(f.value.family));
    if (rows.length === 0) return [element('p', {}, 'Every run gave a result.')];
    return [table('Runs without a result', columns([
      {name: 'family', value: f => f.value.family}, {name: 'instance', value: f => f.value.instance}, {name: 'solver', value: f => f.value.solver},
      {name: 'ending', value: f => f.value.ending}, {name: 'reason', value: f => f.value.reason},
    ]), rows)];
  }

  function provenance() {
    return data.campaigns.flatMap((campaign, k) => [
      element('h3', {}, campaignName(k)),
      element('p', {}, 'Suite ' + campaign.suite + '. ' + campaign.about),
      table('What campaign ' + (k + 1) + ' ran on', [
        {name: 'session', value: r => r[0], number: false}, {name: 'what', value: r => r[1]}, {name: 'value', value: r => r[2]},
      ].map(asText), campaign.sessions.flatMap((session, s) => Object.entries(session).map(([name, value]) => [s + 1, name, value]))),
    ]);
  }

  /** Pages that play an instance, or how to get them. */
  function replays() {
    if (data.replays.length === 0) {
      return [element('p', {}, 'Instances can be watched, solvers and optimum side by side, in pages that ',
        element('code', {}, 'gapstone replay ' + data.campaigns[0].folder), ' writes.')];
    }
    return [element('p', {}, 'Watch an instance of each family on a map, solvers and optimum side by side:'),
      element('ul', {}, data.replays.map(replay => element('li', {},
        element('a', {href: replay.address}, (many ? campaignName(replay.campaign) + ', ' : '') + replay.family))))];
  }

  const SECTIONS = [
    ['results', 'Results', headline],
    ['picture', 'Gap against decision time', gapAgainstTime],
    ['changes', 'What changed', changes],
    ['profiles', 'Performance profiles', performanceProfiles],
    ['sizes', 'Gap against size', gapAgainstSize],
    ['fronts', 'Pareto fronts', fronts],
    ['sweeps', 'What a setting does', sweeps],
    ['latency', 'Decision times', latencies],
    ['behaviour', 'Do learned policies look?', behaviour],
    ['information', 'What missing information costs', information],
    ['curves', 'Learning curves', curves],
    ['times', 'Times of whole runs', times],
    ['pairs', 'Solvers against each other', comparisons],
    ['replays', 'Replays', replays],
    ['failures', 'Failures', failures],
    ['provenance', 'Provenance', provenance],
  ];

  // ---- the page

  function choice(key, name, values, all) {
    if (values.length < 2) return null;
    const select = element('select', {onchange: show, name: key},
      all ? element('option', {value: ''}, all) : null, values.map(v => element('option', {value: v}, v)));
    filters[key] = select;
    return element('label', {}, name, select);
  }

  function chosen(line) {
    return ['family', 'profile', 'kind', 'scope'].every(key => !filters[key] || !filters[key].value || line[key] === filters[key].value) &&
      (!filters.campaign || !filters.campaign.value || String(line.campaign + 1) === filters.campaign.value.split(':')[0]) &&
      (!filters.text.value || line.solver.toLowerCase().includes(filters.text.value.toLowerCase()));
  }

  function show() {
    clearCharts();
    const lines = data.lines.filter(chosen);
    const sections = document.getElementById('sections');
    const contents = document.getElementById('contents');
    const made = SECTIONS.map(([id, title, make]) => [id, title, make(lines)]).filter(([, , parts]) => parts.length > 0);
    sections.replaceChildren(...made.map(([id, title, parts]) =>
      element('section', {id, 'aria-labelledby': id + '-title'}, element('h2', {id: id + '-title'}, title), arranged(parts))));
    contents.replaceChildren(...made.map(([id, title]) => element('li', {}, element('a', {href: '#' + id}, title))));
    document.getElementById('shown').textContent = lines.length + ' of ' + data.lines.length + ' lines shown.';
    draw();
  }

  const values = key => distinct(data.lines.map(l => l[key]));
  document.getElementById('filters').append(...[
    choice('campaign', 'Campaign', many ? data.campaigns.map((c, k) => campaignName(k)) : [], 'all'),
    choice('family', 'Family', values('family'), 'all'),
    choice('profile', 'Profile', values('profile'), 'all'),
    choice('kind', 'Kind', values('kind'), 'all'),
    choice('scope', 'Scope', values('scope'), 'all'),
    choice('measure', 'Plotted', ['gap', 'slot gap'], null),
    choice('axis', 'Gap axis', ['automatic', 'linear', 'logarithmic'], null),
  ].filter(Boolean));
  filters.text = element('input', {type: 'search', oninput: show});
  document.getElementById('filters').append(element('label', {}, 'Solver', filters.text));
  document.getElementById('summary').textContent = data.campaigns.map((c, k) =>
    (many ? campaignName(k) + ': ' : '') + c.finished + ' of ' + c.planned + ' runs on ' + c.instances + ' instances, ' +
    data.failures.filter(f => f.campaign === k).length + ' failed; Gapstone ' + c.version + (c.sessions.length ? ', ' + c.sessions[0].begun : '')).join('. ') + '.';
  show();
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth !== width) {
      width = innerWidth;
      charts.forEach(chart => chart.instance && chart.instance.resize());
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  document.documentElement.dataset.ready = 'yes';
})();
