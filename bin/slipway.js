#!/usr/bin/env node
// The compiler marks nothing as executable, so the command begins here.
import '../dist/server/cli/main.js';
