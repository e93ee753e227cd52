'use strict';
const express = require('express');
const { detect: find, verify } = require('./engine');
const client = require('./client').create;
require('./polyfill');
function login() {}
async function later() {
    const { load } = await import('./later');
    load();
}
exports.logout = function () { login(); };
exports.limit = 3;
exports.tools = require('./tools');
video.onplay = function () { login(); };
module.exports.login = login;
module.exports = { verify, start: login, check(id) { return id; }, version: '1' };
