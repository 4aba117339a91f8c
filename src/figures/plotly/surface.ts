import plotly from 'plotly.js/lib/core';
import surface from 'plotly.js/lib/surface';

/** Teaches the one Plotly of this page to draw surfaces; import this file dynamically, before a picture that has one. */
plotly.register([surface]);
