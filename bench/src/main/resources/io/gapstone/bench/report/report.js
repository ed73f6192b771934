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
      ? value.toExponential(digits - 1)
      : String(Number(value.toPrecision(size >= 1000 ? 4 : digits)));
  }

  function percent(value) {
    return typeof value === 'number' ? number(100 * value) + ' %' : number(value);
  }

  function interval(low, high) {
    return low === null ? '' : percent(low) + ' .. ' + percent(high);
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
        : element('td', {class: c.number ? 'number' : null}, content);
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
  const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'roundRect'];
  const DASHES = ['solid', 'dashed', 'dotted'];

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

  /** A plot with its title, its text alternative, its export and its data as a table. */
  function figure(title, text, option, columns, rows) {
    const box = element('div', {class: 'plot', role: 'img', 'aria-label': title + '. ' + text + ' The numbers are in the table below the plot.'});
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

  function clearCharts() {
    charts.forEach(chart => chart.instance && chart.instance.dispose());
    charts.length = 0;
  }

  // ---- sections; each gives its elements, or nothing where there is no data

  const LINE_COLUMNS = [
    {name: 'family', value: l => l.family},
    {name: 'instances', value: l => size(l)},
    {name: 'scope', value: l => l.scope},
    {name: 'solver', value: l => l.solver},
    {name: 'kind', value: l => l.kind},
    {name: 'runs', value: l => l.runs, number: true},
    {name: 'failed', value: l => l.failed, number: true},
    {name: 'objective', value: l => l.objective, text: l => number(l.objective, 5), number: true},
    {name: 'gap', value: l => l.gap, text: l => percent(l.gap), number: true},
    {name: '95 % interval', value: l => l.gapLow, text: l => interval(l.gapLow, l.gapHigh), number: true},
    {name: 'bound', value: l => l.bound},
    {name: 'slot gap', value: l => l.slotGap, text: l => percent(l.slotGap), number: true},
    {name: '95 % of slot gap', value: l => l.slotGapLow, text: l => interval(l.slotGapLow, l.slotGapHigh), number: true},
    {name: 'p50 µs', value: l => l.p50, number: true},
    {name: 'p99 µs', value: l => l.p99, number: true},
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
    const all = columns(LINE_COLUMNS);
    return [
      element('p', {}, 'Gap: how far above the best lower bound; interquartile mean over the runs with its bootstrap interval. ' +
        'Certified bounds were evaluated again by the verifier; claimed ones are a solver\u2019s word. ' +
        'Choose a solver or a number to see its runs: instance, seed and command.'),
      table('Solvers and their gaps', all, lines, {details: runTable, opener: all.findIndex(c => c.name === 'solver')}),
    ];
  }

  function gapAgainstTime(lines) {
    const out = [];
    for (const scope of ['horizon', 'slot']) {
      for (const [family, some] of grouped(lines.filter(l => l.scope === scope), l => l.family)) {
        const points = some.map(line => {
          const useSlot = filters.measure && filters.measure.value === 'slot gap';
          return {line, gap: useSlot ? line.slotGap : line.gap, time: line.p50 > 0 ? line.p50 : 1e6 * line.seconds};
        }).filter(p => p.gap !== null && p.time > 0);
        if (points.length < 2) continue;
        const logarithmic = filters.axis && filters.axis.value === 'logarithmic';
        const floor = 1e-4;
        const y = p => logarithmic ? Math.max(100 * p.gap, 100 * floor) : 100 * p.gap;
        const series = [...grouped(points, p => p.line.kind)].map(([kind, its]) => ({
          name: kind, type: 'scatter', symbol: SYMBOLS[KINDS.indexOf(kind)], symbolSize: 12, itemStyle: {color: colours().series[KINDS.indexOf(kind)]},
          data: its.map(p => ({value: [p.time, y(p)], name: solverName(p.line) + ', ' + size(p.line)})),
          label: {show: its.length <= 25, position: 'right', formatter: v => v.name.split(',')[0], color: 'inherit', fontSize: 11},
          labelLayout: {hideOverlap: true},
        }));
        const measure = filters.measure ? filters.measure.value : 'gap';
        out.push(figure('Gap against decision time: ' + family + ', ' + scope,
          points.length + ' solvers; down and left is better. Time is the median of one decision, where it was measured, else of the whole run.' +
            (logarithmic ? ' Gaps below 0.01 % are drawn at 0.01 %.' : ''),
          {
            tooltip: {trigger: 'item', confine: true, formatter: p => escapeText(p.name) + '<br>' + number(p.value[0]) + ' µs, ' + number(p.value[1]) + ' %'},
            xAxis: {type: 'log', name: 'decision time (µs)'},
            yAxis: {type: logarithmic ? 'log' : 'value', name: measure + ' (%)', scale: false},
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
          xAxis: {type: 'log', name: value.cost + ' / best', min: 1, max: most},
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
    const some = data.fronts.filter(f => families.has(f.value.family));
    return [...grouped(some, f => f.value.instance + ', slot ' + f.value.slot)].map(([problem, its]) => {
      const objectives = its[0].value.objectives;
      return figure('Pareto front: ' + problem,
        its.map(f => f.value.solver + (many ? ' (' + (f.campaign + 1) + ')' : '') + ': ' +
          (f.value.complete ? 'the exact front, complete' : 'not complete') + ', ' + percent(f.value.ratio) +
          ' of the most hypervolume that is possible').join('; ') + '.',
        {
          xAxis: {type: 'value', name: objectives[0], scale: true},
          yAxis: {type: 'value', name: objectives[1], scale: true},
          series: its.map((f, k) => ({
            name: f.value.solver + (f.value.complete ? ', exact front' : ''), type: 'line', step: 'end',
            symbol: SYMBOLS[k % SYMBOLS.length], symbolSize: 9, data: f.value.points.map(p => [p[0], p[1]]),
          })),
        },
        columns([
          {name: objectives[0], value: p => p.first, text: p => number(p.first, 6), number: true},
          {name: objectives[1], value: p => p.second, text: p => number(p.second, 6), number: true},
          {name: 'proven', value: p => p.proven},
        ]), its.flatMap(f => f.value.points.map(p => ({campaign: f.campaign, first: p[0], second: p[1], proven: p[2] ? 'yes' : 'no'}))));
    });
  }

  function curves(lines) {
    const families = new Set(lines.map(l => l.family));
    const some = data.curves.filter(c => families.has(c.value.family));
    return [...grouped(some, c => [c.value.family, c.value.algorithm, c.value.profile, c.value.name].join(', '))].map(([title, its]) => {
      const band = its.length > 1 ? bandOf(its) : [];
      return figure('Learning curve: ' + title,
        its.length + (its.length === 1 ? ' policy.' : ' policies; the shaded band spans the least and the largest, the thick line is the mean.'),
        {
          xAxis: {type: 'value', name: 'episode'},
          yAxis: {type: 'value', name: its[0].value.name, scale: true},
          series: [...band, ...its.map(c => ({
            name: c.value.policy, type: 'line', showSymbol: c.value.points.length < 30, lineStyle: {width: its.length > 1 ? 1 : 2}, data: c.value.points,
          }))],
        },
        columns([{name: 'policy', value: r => r.policy}, {name: 'seed', value: r => r.seed, number: true}, {name: 'episodes', value: r => r.episodes, number: true},
          {name: 'first', value: r => r.first, number: true}, {name: 'best (least)', value: r => r.least, number: true},
          {name: 'best (most)', value: r => r.most, number: true}, {name: 'last', value: r => r.last, number: true}]),
        its.map(c => {
          const values = c.value.points.map(p => p[1]);
          return {campaign: c.campaign, policy: c.value.policy, seed: c.value.seed, episodes: values.length, first: values[0],
            least: Math.min(...values), most: Math.max(...values), last: values[values.length - 1]};
        }));
    });
  }

  /** Least, largest and mean over the episodes that all curves have. */
  function bandOf(its) {
    const maps = its.map(c => new Map(c.value.points));
    const episodes = its[0].value.points.map(p => p[0]).filter(e => maps.every(m => m.has(e)));
    const at = e => maps.map(m => m.get(e));
    const line = (name, f, more) => ({name, type: 'line', showSymbol: false, data: episodes.map(e => [e, f(at(e))]), ...more});
    return [
      line('least', v => Math.min(...v), {stack: 'band', stackStrategy: 'all', lineStyle: {opacity: 0}, silent: true}),
      line('band', v => Math.max(...v) - Math.min(...v), {stack: 'band', stackStrategy: 'all', lineStyle: {opacity: 0}, areaStyle: {opacity: 0.2}, silent: true}),
      line('mean', v => v.reduce((a, b) => a + b, 0) / v.length, {lineStyle: {width: 3}}),
    ];
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
    ['curves', 'Learning curves', curves],
    ['times', 'Times', times],
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
      element('section', {id, 'aria-labelledby': id + '-title'}, element('h2', {id: id + '-title'}, title), parts)));
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
    choice('axis', 'Gap axis', ['linear', 'logarithmic'], null),
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
