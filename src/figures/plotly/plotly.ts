import plotly from 'plotly.js/lib/core';

/**
 * The one door to Plotly: its core, which holds the scatter trace, and nothing else. Import this file dynamically, so
 * that its 360 kB arrive only with a figure that needs them.
 */
export const { purge, react } = plotly;
