// Generated from the contract by `make generate`. Do not edit.
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf, __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: !0 });
}, __copyProps = (to, from, except, desc) => {
  if (from && typeof from == "object" || typeof from == "function")
    for (let key of __getOwnPropNames(from))
      !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: !0 }) : target,
  mod
)), __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports.fullFormats = {
      // date: http://tools.ietf.org/html/rfc3339#section-5.6
      date: fmtDef(date, compareDate),
      // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
      time: fmtDef(getTime(!0), compareTime),
      "date-time": fmtDef(getDateTime(!0), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      // duration: https://tools.ietf.org/html/rfc3339#appendix-A
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      // uri-template: https://tools.ietf.org/html/rfc6570
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      // For the source: https://gist.github.com/dperini/729294
      // For test cases: https://mathiasbynens.be/demo/url-regex
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      // optimized https://www.safaribooksonline.com/library/view/regular-expressions-cookbook/9780596802837/ch07s16.html
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      // uuid: http://tools.ietf.org/html/rfc4122
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      // JSON-pointer: https://tools.ietf.org/html/rfc6901
      // uri fragment: https://tools.ietf.org/html/rfc3986#appendix-A
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      // relative JSON-pointer: http://tools.ietf.org/html/draft-luff-relative-json-pointer-00
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      // the following formats are used by the openapi specification: https://spec.openapis.org/oas/v3.0.0#data-types
      // byte: https://github.com/miguelmota/is-base64
      byte,
      // signed 32 bit integer
      int32: { type: "number", validate: validateInt32 },
      // signed 64 bit integer
      int64: { type: "number", validate: validateInt64 },
      // C-type float
      float: { type: "number", validate: validateNumber },
      // C-type double
      double: { type: "number", validate: validateNumber },
      // hint to the UI to hide input strings
      password: !0,
      // unchecked string payload
      binary: !0
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      // email (sources from jsen validator):
      // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
      // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      let matches = DATE.exec(str);
      if (!matches)
        return !1;
      let year = +matches[1], month = +matches[2], day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (d1 && d2)
        return d1 > d2 ? 1 : d1 < d2 ? -1 : 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function(str) {
        let matches = TIME.exec(str);
        if (!matches)
          return !1;
        let hr = +matches[1], min = +matches[2], sec = +matches[3], tz = matches[4], tzSign = matches[5] === "-" ? -1 : 1, tzH = +(matches[6] || 0), tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return !1;
        if (hr <= 23 && min <= 59 && sec < 60)
          return !0;
        let utcMin = min - tzM * tzSign, utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return;
      let t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf(), t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (t1 && t2)
        return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return;
      let a1 = TIME.exec(t1), a2 = TIME.exec(t2);
      if (a1 && a2)
        return t1 = a1[1] + a1[2] + a1[3], t2 = a2[1] + a2[2] + a2[3], t1 > t2 ? 1 : t1 < t2 ? -1 : 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      let time = getTime(strictTimeZone);
      return function(str) {
        let dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return;
      let d1 = new Date(dt1).valueOf(), d2 = new Date(dt2).valueOf();
      if (d1 && d2)
        return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return;
      let [d1, t1] = dt1.split(DATE_TIME_SEPARATOR), [d2, t2] = dt2.split(DATE_TIME_SEPARATOR), res = compareDate(d1, d2);
      if (res !== void 0)
        return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/, URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      return BYTE.lastIndex = 0, BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31), MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return !0;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return !1;
      try {
        return new RegExp(str), !0;
      } catch {
        return !1;
      }
    }
  }
});

// src/codegen/timestamp.ts
var grammar, canonicalTimestamp, isStartOfMonth, init_timestamp = __esm({
  "src/codegen/timestamp.ts"() {
    "use strict";
    grammar = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/, canonicalTimestamp = (text) => {
      let parts = grammar.exec(text);
      if (!parts) return;
      let [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number), [fraction = "", sign, offsetHour = "0", offsetMinute = "0"] = parts.slice(7);
      if (hour > 23 || minute > 59 || second > 60 || Number(offsetHour) > 23 || Number(offsetMinute) > 59) return;
      let at = /* @__PURE__ */ new Date(0);
      if (at.setUTCFullYear(year, month - 1, day), at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return;
      let offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === "-" ? -1 : 1);
      return at.setUTCHours(hour, minute - offset, second, Number(fraction.slice(0, 3).padEnd(3, "0"))), second === 60 && !isStartOfMonth(at) ? void 0 : at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999 ? at.toISOString() : void 0;
    }, isStartOfMonth = (at) => at.getUTCDate() === 1 && at.getUTCHours() === 0 && at.getUTCMinutes() === 0 && at.getUTCSeconds() === 0;
  }
});

// src/codegen/text-formats.ts
var text_formats_exports = {};
__export(text_formats_exports, {
  textFormats: () => textFormats
});
var import_formats, textFormats, init_text_formats = __esm({
  "src/codegen/text-formats.ts"() {
    "use strict";
    import_formats = __toESM(require_formats(), 1);
    init_timestamp();
    textFormats = {
      ...import_formats.fullFormats,
      // ajv-formats accepts offsets as +0530 and +05, a space instead of T, and the year 0.
      "date-time": (text) => canonicalTimestamp(text) !== void 0,
      date: (text) => canonicalTimestamp(`${text}T00:00:00Z`) !== void 0
    };
  }
});

// src/codegen/json-value.ts
var json_value_exports = {};
__export(json_value_exports, {
  findDuplicate: () => findDuplicate,
  isEqual: () => isEqual,
  isMultiple: () => isMultiple
});
var isEqual, findDuplicate, findByComparison, findByKey, keyOf, canonicalText, isMultiple, decimalOf, init_json_value = __esm({
  "src/codegen/json-value.ts"() {
    "use strict";
    isEqual = (a, b) => {
      if (a === b) return !0;
      if (typeof a != "object" || typeof b != "object" || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return !1;
      let keys = Object.keys(a), [one, other] = [a, b];
      return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(one?.[key], other?.[key]));
    }, findDuplicate = (items) => items.length > 8 ? findByKey(items) : findByComparison(items), findByComparison = (items) => {
      for (let second = 1; second < items.length; second += 1)
        for (let first = 0; first < second; first += 1)
          if (isEqual(items[first], items[second])) return [first, second];
    }, findByKey = (items) => {
      let seen = /* @__PURE__ */ new Map();
      for (let [second, item] of items.entries()) {
        let key = keyOf(item), first = seen.get(key);
        if (first !== void 0) return [first, second];
        seen.set(key, second);
      }
    }, keyOf = (value) => typeof value == "string" ? `"${value}` : typeof value == "object" && value !== null ? canonicalText(value) : value, canonicalText = (value) => Array.isArray(value) ? `[${value.map(canonicalText).join(",")}]` : typeof value == "number" ? String(value) : typeof value != "object" || value === null ? JSON.stringify(value) : `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`).join(",")}}`, isMultiple = (value, step) => {
      if (Number.isSafeInteger(value) && Number.isSafeInteger(step)) return value % step === 0;
      if (!Number.isFinite(value)) return !1;
      let [digits, exponent] = decimalOf(value), [stepDigits, stepExponent] = decimalOf(step), lowest = Math.min(exponent, stepExponent), scaled = (number, at) => number * 10n ** BigInt(at - lowest);
      return scaled(digits, exponent) % scaled(stepDigits, stepExponent) === 0n;
    }, decimalOf = (value) => {
      let [mantissa = "", exponent = "0"] = String(value).split("e"), [whole = "", fraction = ""] = mantissa.split(".");
      return [BigInt(whole + fraction), Number(exponent) - fraction.length];
    };
  }
});

var v0 = validate0;
var schema2 = { type: "object", required: ["id", "action", "result", "ipAddress", "userAgent", "requestId", "details", "createdAt"], properties: { id: { $ref: "contract#/$defs/AuditEventId" }, actorId: { type: "string", pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, action: { $ref: "contract#/$defs/AuditAction" }, target: { type: "string", maxLength: 60 }, result: { type: "string", enum: ["success", "failure"] }, ipAddress: { type: "string" }, userAgent: { type: "string" }, requestId: { type: "string" }, details: { type: "object", additionalProperties: { type: "string" } }, createdAt: { $ref: "contract#/$defs/Timestamp" } } };
var schema4 = { type: "string", enum: ["user.registered", "user.profile_updated", "user.email_verified", "user.pre_ownership_access_removed", "user.email_change_requested", "user.email_changed", "user.password_changed", "user.password_reset", "user.updated", "user.role_changed", "user.deactivated", "user.restored", "session.started", "session.login_failed", "session.reauthenticated", "session.ended", "session.all_ended", "session.refresh_token_reused", "identity.linked", "identity.unlinked", "second_factor.added", "second_factor.removed", "recovery_code.used", "recovery_codes.replaced", "passkey.renamed", "api_key.created", "api_key.renamed", "api_key.revoked", "job.cancelled", "job.retried", "job.discarded", "user.exported", "user.export_started", "user.erasure_requested", "user.erasure_undone", "user.erased"] };
var pattern0 = new RegExp("^aud_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u"), pattern1 = new RegExp("^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u"), func0 = require_ucs2length().default, formats0 = (init_text_formats(), __toCommonJS(text_formats_exports)).textFormats["date-time"];
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate2.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.action === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.result === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "result" }, message: "must have required property 'result'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.ipAddress === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ipAddress" }, message: "must have required property 'ipAddress'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.userAgent === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "userAgent" }, message: "must have required property 'userAgent'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.requestId === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requestId" }, message: "must have required property 'requestId'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.details === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "details" }, message: "must have required property 'details'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.createdAt === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err8 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/AuditEventId/pattern", keyword: "pattern", params: { pattern: "^aud_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^aud_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/AuditEventId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.actorId !== void 0) {
      let data1 = data.actorId;
      if (typeof data1 == "string") {
        if (!pattern1.test(data1)) {
          let err10 = { instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.action !== void 0) {
      let data2 = data.action;
      if (typeof data2 != "string") {
        let err12 = { instancePath: instancePath + "/action", schemaPath: "contract#/$defs/AuditAction/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data2 === "user.registered" || data2 === "user.profile_updated" || data2 === "user.email_verified" || data2 === "user.pre_ownership_access_removed" || data2 === "user.email_change_requested" || data2 === "user.email_changed" || data2 === "user.password_changed" || data2 === "user.password_reset" || data2 === "user.updated" || data2 === "user.role_changed" || data2 === "user.deactivated" || data2 === "user.restored" || data2 === "session.started" || data2 === "session.login_failed" || data2 === "session.reauthenticated" || data2 === "session.ended" || data2 === "session.all_ended" || data2 === "session.refresh_token_reused" || data2 === "identity.linked" || data2 === "identity.unlinked" || data2 === "second_factor.added" || data2 === "second_factor.removed" || data2 === "recovery_code.used" || data2 === "recovery_codes.replaced" || data2 === "passkey.renamed" || data2 === "api_key.created" || data2 === "api_key.renamed" || data2 === "api_key.revoked" || data2 === "job.cancelled" || data2 === "job.retried" || data2 === "job.discarded" || data2 === "user.exported" || data2 === "user.export_started" || data2 === "user.erasure_requested" || data2 === "user.erasure_undone" || data2 === "user.erased")) {
        let err13 = { instancePath: instancePath + "/action", schemaPath: "contract#/$defs/AuditAction/enum", keyword: "enum", params: { allowedValues: schema4.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.target !== void 0) {
      let data3 = data.target;
      if (typeof data3 == "string") {
        if (func0(data3) > 60) {
          let err14 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.result !== void 0) {
      let data4 = data.result;
      if (typeof data4 != "string") {
        let err16 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data4 === "success" || data4 === "failure")) {
        let err17 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/enum", keyword: "enum", params: { allowedValues: schema2.properties.result.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.ipAddress !== void 0 && typeof data.ipAddress != "string") {
      let err18 = { instancePath: instancePath + "/ipAddress", schemaPath: "#/properties/ipAddress/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.userAgent !== void 0 && typeof data.userAgent != "string") {
      let err19 = { instancePath: instancePath + "/userAgent", schemaPath: "#/properties/userAgent/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.requestId !== void 0 && typeof data.requestId != "string") {
      let err20 = { instancePath: instancePath + "/requestId", schemaPath: "#/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
    }
    if (data.details !== void 0) {
      let data8 = data.details;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (let key0 in data8)
          if (typeof data8[key0] != "string") {
            let err21 = { instancePath: instancePath + "/details/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/details/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
      } else {
        let err22 = { instancePath: instancePath + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data10 = data.createdAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err23 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
  } else {
    let err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  return validate2.errors = vErrors, errors === 0;
}
validate2.evaluated = { props: { id: !0, actorId: !0, action: !0, target: !0, result: !0, ipAddress: !0, userAgent: !0, requestId: !0, details: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate0.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate2(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate0.errors = vErrors, errors === 0;
}
validate0.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v1 = validate4;
var schema8 = { type: "object", required: ["in", "pointer", "rule", "detail"], properties: { in: { type: "string", enum: ["path", "query", "header", "cookie", "body"] }, pointer: { type: "string" }, rule: { type: "string" }, detail: { type: "string" } } }, formats2 = /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i, pattern2 = new RegExp("^[a-z][a-z0-9_]*$", "u");
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate5.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.title === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.status === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.code === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.requestId === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requestId" }, message: "must have required property 'requestId'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 == "string") {
        if (!formats2.test(data0)) {
          let err5 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.title !== void 0 && typeof data.title != "string") {
      let err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.status !== void 0) {
      let data2 = data.status;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 599 || isNaN(data2)) {
          let err9 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data2 < 400 || isNaN(data2)) {
          let err10 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      }
    }
    if (data.code !== void 0) {
      let data3 = data.code;
      if (typeof data3 == "string") {
        if (!pattern2.test(data3)) {
          let err11 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_]*$" }, message: 'must match pattern "^[a-z][a-z0-9_]*$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.detail !== void 0 && typeof data.detail != "string") {
      let err13 = { instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.instance !== void 0) {
      let data5 = data.instance;
      if (typeof data5 == "string") {
        if (!formats2.test(data5)) {
          let err14 = { instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.requestId !== void 0 && typeof data.requestId != "string") {
      let err16 = { instancePath: instancePath + "/requestId", schemaPath: "#/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.errors !== void 0) {
      let data7 = data.errors;
      if (Array.isArray(data7)) {
        let len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.in === void 0) {
              let err17 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "in" }, message: "must have required property 'in'" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (data8.pointer === void 0) {
              let err18 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data8.rule === void 0) {
              let err19 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data8.detail === void 0) {
              let err20 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (data8.in !== void 0) {
              let data9 = data8.in;
              if (typeof data9 != "string") {
                let err21 = { instancePath: instancePath + "/errors/" + i0 + "/in", schemaPath: "contract#/$defs/Fault/properties/in/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
              if (!(data9 === "path" || data9 === "query" || data9 === "header" || data9 === "cookie" || data9 === "body")) {
                let err22 = { instancePath: instancePath + "/errors/" + i0 + "/in", schemaPath: "contract#/$defs/Fault/properties/in/enum", keyword: "enum", params: { allowedValues: schema8.properties.in.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
            if (data8.pointer !== void 0 && typeof data8.pointer != "string") {
              let err23 = { instancePath: instancePath + "/errors/" + i0 + "/pointer", schemaPath: "contract#/$defs/Fault/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
            if (data8.rule !== void 0 && typeof data8.rule != "string") {
              let err24 = { instancePath: instancePath + "/errors/" + i0 + "/rule", schemaPath: "contract#/$defs/Fault/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data8.detail !== void 0 && typeof data8.detail != "string") {
              let err25 = { instancePath: instancePath + "/errors/" + i0 + "/detail", schemaPath: "contract#/$defs/Fault/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          } else {
            let err26 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
      } else {
        let err27 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
  } else {
    let err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
  }
  return validate5.errors = vErrors, errors === 0;
}
validate5.evaluated = { props: { type: !0, title: !0, status: !0, code: !0, detail: !0, instance: !0, requestId: !0, errors: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate4.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate5(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors), errors = vErrors.length), validate4.errors = vErrors, errors === 0;
}
validate4.evaluated = { props: { type: !0, title: !0, status: !0, code: !0, detail: !0, instance: !0, requestId: !0, errors: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v2 = validate7;
var pattern3 = new RegExp("^(?:0|[1-9][0-9]{0,14})$", "u"), formats6 = (init_text_formats(), __toCommonJS(text_formats_exports)).textFormats.int64, schema14 = { allOf: [{ allOf: [{ type: "object", required: ["type"], properties: { type: { enum: ["user.registered", "user.updated", "user.role_changed", "user.deactivated", "user.restored", "user.email_verified", "user.email_changed", "user.erasure_requested", "user.erasure_undone", "user.erased", "post.created", "post.updated", "tag.created", "tag.updated", "tag.deleted", "product.created", "order.placed", "api_key.created", "api_key.renamed", "api_key.revoked", "identity.linked", "identity.unlinked"] } } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["user.registered"] } } }, then: { $ref: "contract#/$defs/UserRegisteredEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["user.updated"] } } }, then: { $ref: "contract#/$defs/UserUpdatedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["user.role_changed"] } } }, then: { $ref: "contract#/$defs/UserRoleChangedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["user.deactivated"] } } }, then: { $ref: "contract#/$defs/UserDeactivatedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["user.restored"] } } }, then: { $ref: "contract#/$defs/UserRestoredEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["user.email_verified"] } } }, then: { $ref: "contract#/$defs/UserEmailVerifiedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["user.email_changed"] } } }, then: { $ref: "contract#/$defs/UserEmailChangedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["user.erasure_requested"] } } }, then: { $ref: "contract#/$defs/UserErasureRequestedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["user.erasure_undone"] } } }, then: { $ref: "contract#/$defs/UserErasureUndoneEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["user.erased"] } } }, then: { $ref: "contract#/$defs/UserErasedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["post.created"] } } }, then: { $ref: "contract#/$defs/PostCreatedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["post.updated"] } } }, then: { $ref: "contract#/$defs/PostUpdatedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["tag.created"] } } }, then: { $ref: "contract#/$defs/TagCreatedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["tag.updated"] } } }, then: { $ref: "contract#/$defs/TagUpdatedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["tag.deleted"] } } }, then: { $ref: "contract#/$defs/TagDeletedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["product.created"] } } }, then: { $ref: "contract#/$defs/ProductCreatedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["order.placed"] } } }, then: { $ref: "contract#/$defs/OrderPlacedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["api_key.created"] } } }, then: { $ref: "contract#/$defs/ApiKeyCreatedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["api_key.renamed"] } } }, then: { $ref: "contract#/$defs/ApiKeyRenamedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["api_key.revoked"] } } }, then: { $ref: "contract#/$defs/ApiKeyRevokedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["identity.linked"] } } }, then: { $ref: "contract#/$defs/IdentityLinkedEvent" } }, { if: { type: "object", required: ["type"], properties: { type: { enum: ["identity.unlinked"] } } }, then: { $ref: "contract#/$defs/IdentityUnlinkedEvent" } }] }] };
var schema21 = { type: "string", enum: ["user", "editor", "moderator", "admin"] };
var pattern4 = new RegExp("^evt_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate12.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.position === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "position" }, message: "must have required property 'position'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.occurredAt === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "occurredAt" }, message: "must have required property 'occurredAt'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.version === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/EventId/pattern", keyword: "pattern", params: { pattern: "^evt_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^evt_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/EventId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.position !== void 0) {
      let data1 = data.position;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err6 = { instancePath: instancePath + "/position", schemaPath: "#/properties/position/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          let err7 = { instancePath: instancePath + "/position", schemaPath: "#/properties/position/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          let err8 = { instancePath: instancePath + "/position", schemaPath: "#/properties/position/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (!formats6.validate(data1)) {
          let err9 = { instancePath: instancePath + "/position", schemaPath: "#/properties/position/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      }
    }
    if (data.occurredAt !== void 0) {
      let data2 = data.occurredAt;
      if (typeof data2 == "string") {
        if (!formats0(data2)) {
          let err10 = { instancePath: instancePath + "/occurredAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/occurredAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.version !== void 0) {
      let data3 = data.version;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err12 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 2147483647 || isNaN(data3)) {
          let err13 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          let err14 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      }
    }
    if (data.actorId !== void 0) {
      let data4 = data.actorId;
      if (typeof data4 == "string") {
        if (!pattern1.test(data4)) {
          let err15 = { instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/actorId", schemaPath: "#/properties/actorId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.ownerId !== void 0) {
      let data5 = data.ownerId;
      if (typeof data5 == "string") {
        if (!pattern1.test(data5)) {
          let err17 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate12.errors = vErrors, errors === 0;
}
validate12.evaluated = { props: { id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate14.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "user") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "user" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (!pattern1.test(data1)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate14.errors = vErrors, errors === 0;
}
validate14.evaluated = { props: { type: !0, id: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate11.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "user.registered") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "user.registered" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate14(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.role === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.role !== void 0) {
          let data3 = data2.role;
          if (typeof data3 != "string") {
            let err6 = { instancePath: instancePath + "/data/role", schemaPath: "contract#/$defs/Role/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (!(data3 === "user" || data3 === "editor" || data3 === "moderator" || data3 === "admin")) {
            let err7 = { instancePath: instancePath + "/data/role", schemaPath: "contract#/$defs/Role/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate11.errors = vErrors, errors === 0;
}
validate11.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema22 = { allOf: [{ $ref: "contract#/$defs/EventHead" }, { type: "object", required: ["type", "subject", "data"], properties: { type: { type: "string", const: "user.updated" }, subject: { $ref: "contract#/$defs/UserSubject" }, data: { type: "object", required: ["fields"], properties: { fields: { type: "array", uniqueItems: !0, items: { type: "string", enum: ["username", "language", "email", "firstName", "lastName", "avatarUrl", "bio"] } } } } } }] }, func1 = (init_json_value(), __toCommonJS(json_value_exports)).findDuplicate;
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate17.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "user.updated") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "user.updated" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate14(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.fields === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "fields" }, message: "must have required property 'fields'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.fields !== void 0) {
          let data3 = data2.fields;
          if (Array.isArray(data3)) {
            let len0 = data3.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data4 = data3[i0];
              if (typeof data4 != "string") {
                let err6 = { instancePath: instancePath + "/data/fields/" + i0, schemaPath: "#/allOf/1/properties/data/properties/fields/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
              }
              if (!(data4 === "username" || data4 === "language" || data4 === "email" || data4 === "firstName" || data4 === "lastName" || data4 === "avatarUrl" || data4 === "bio")) {
                let err7 = { instancePath: instancePath + "/data/fields/" + i0, schemaPath: "#/allOf/1/properties/data/properties/fields/items/enum", keyword: "enum", params: { allowedValues: schema22.allOf[1].properties.data.properties.fields.items.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
              }
            }
            let pair0 = func1(data3);
            if (pair0) {
              let err8 = { instancePath: instancePath + "/data/fields", schemaPath: "#/allOf/1/properties/data/properties/fields/uniqueItems", keyword: "uniqueItems", params: { i: pair0[1], j: pair0[0] }, message: "must not have duplicate items (items ## " + pair0[0] + " and " + pair0[1] + " are identical)" };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          } else {
            let err9 = { instancePath: instancePath + "/data/fields", schemaPath: "#/allOf/1/properties/data/properties/fields/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      } else {
        let err10 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate17.errors = vErrors, errors === 0;
}
validate17.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "user.role_changed") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "user.role_changed" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate14(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.from === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.to === void 0) {
          let err6 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data2.from !== void 0) {
          let data3 = data2.from;
          if (typeof data3 != "string") {
            let err7 = { instancePath: instancePath + "/data/from", schemaPath: "contract#/$defs/Role/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          if (!(data3 === "user" || data3 === "editor" || data3 === "moderator" || data3 === "admin")) {
            let err8 = { instancePath: instancePath + "/data/from", schemaPath: "contract#/$defs/Role/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        if (data2.to !== void 0) {
          let data4 = data2.to;
          if (typeof data4 != "string") {
            let err9 = { instancePath: instancePath + "/data/to", schemaPath: "contract#/$defs/Role/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
          if (!(data4 === "user" || data4 === "editor" || data4 === "moderator" || data4 === "admin")) {
            let err10 = { instancePath: instancePath + "/data/to", schemaPath: "contract#/$defs/Role/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema27 = { type: "string", enum: ["active", "deactivated"] };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "user.deactivated") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "user.deactivated" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate14(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.status === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.status !== void 0) {
          let data3 = data2.status;
          if (typeof data3 != "string") {
            let err6 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/UserStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (!(data3 === "active" || data3 === "deactivated")) {
            let err7 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/UserStatus/enum", keyword: "enum", params: { allowedValues: schema27.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "user.restored") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "user.restored" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate14(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.status === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.status !== void 0) {
          let data3 = data2.status;
          if (typeof data3 != "string") {
            let err6 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/UserStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (!(data3 === "active" || data3 === "deactivated")) {
            let err7 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/UserStatus/enum", keyword: "enum", params: { allowedValues: schema27.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate29.errors = vErrors, errors === 0;
}
validate29.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate33.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "user.email_verified") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "user.email_verified" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate14(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.emailVerified === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "emailVerified" }, message: "must have required property 'emailVerified'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.emailVerified !== void 0 && typeof data2.emailVerified != "boolean") {
          let err6 = { instancePath: instancePath + "/data/emailVerified", schemaPath: "#/allOf/1/properties/data/properties/emailVerified/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate33.errors = vErrors, errors === 0;
}
validate33.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate37.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "user.email_changed") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "user.email_changed" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate14(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.emailVerified === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "emailVerified" }, message: "must have required property 'emailVerified'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.emailVerified !== void 0 && typeof data2.emailVerified != "boolean") {
          let err6 = { instancePath: instancePath + "/data/emailVerified", schemaPath: "#/allOf/1/properties/data/properties/emailVerified/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate37.errors = vErrors, errors === 0;
}
validate37.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate41.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "user.erasure_requested") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "user.erasure_requested" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate14(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.status === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.erasesAt === void 0) {
          let err6 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "erasesAt" }, message: "must have required property 'erasesAt'" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data2.status !== void 0) {
          let data3 = data2.status;
          if (typeof data3 != "string") {
            let err7 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/UserStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          if (!(data3 === "active" || data3 === "deactivated")) {
            let err8 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/UserStatus/enum", keyword: "enum", params: { allowedValues: schema27.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        if (data2.erasesAt !== void 0) {
          let data4 = data2.erasesAt;
          if (typeof data4 == "string") {
            if (!formats0(data4)) {
              let err9 = { instancePath: instancePath + "/data/erasesAt", schemaPath: "#/allOf/1/properties/data/properties/erasesAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          } else {
            let err10 = { instancePath: instancePath + "/data/erasesAt", schemaPath: "#/allOf/1/properties/data/properties/erasesAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate41.errors = vErrors, errors === 0;
}
validate41.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate45.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "user.erasure_undone") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "user.erasure_undone" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate14(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.status === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.status !== void 0) {
          let data3 = data2.status;
          if (typeof data3 != "string") {
            let err6 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/UserStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (!(data3 === "active" || data3 === "deactivated")) {
            let err7 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/UserStatus/enum", keyword: "enum", params: { allowedValues: schema27.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate45.errors = vErrors, errors === 0;
}
validate45.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate49.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "user.erased") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "user.erased" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate14(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.erased === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "erased" }, message: "must have required property 'erased'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.erased !== void 0 && typeof data2.erased != "boolean") {
          let err6 = { instancePath: instancePath + "/data/erased", schemaPath: "#/allOf/1/properties/data/properties/erased/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate49.errors = vErrors, errors === 0;
}
validate49.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema40 = { type: "string", enum: ["draft", "published"] };
var pattern8 = new RegExp("^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "post") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "post" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (!pattern8.test(data1)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/pattern", keyword: "pattern", params: { pattern: "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate55.errors = vErrors, errors === 0;
}
validate55.evaluated = { props: { type: !0, id: !0 }, dynamicProps: !1, dynamicItems: !1 };
var pattern9 = new RegExp("^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "post.created") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "post.created" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate55(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.status === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.tagIds === void 0) {
          let err6 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "tagIds" }, message: "must have required property 'tagIds'" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data2.status !== void 0) {
          let data3 = data2.status;
          if (typeof data3 != "string") {
            let err7 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/PostStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          if (!(data3 === "draft" || data3 === "published")) {
            let err8 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/PostStatus/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        if (data2.tagIds !== void 0) {
          let data4 = data2.tagIds;
          if (Array.isArray(data4)) {
            let len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 == "string") {
                if (!pattern9.test(data5)) {
                  let err9 = { instancePath: instancePath + "/data/tagIds/" + i0, schemaPath: "contract#/$defs/TagId/pattern", keyword: "pattern", params: { pattern: "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
                  vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                }
              } else {
                let err10 = { instancePath: instancePath + "/data/tagIds/" + i0, schemaPath: "contract#/$defs/TagId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
              }
            }
          } else {
            let err11 = { instancePath: instancePath + "/data/tagIds", schemaPath: "#/allOf/1/properties/data/properties/tagIds/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
      } else {
        let err12 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate53.errors = vErrors, errors === 0;
}
validate53.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema42 = { allOf: [{ $ref: "contract#/$defs/EventHead" }, { type: "object", required: ["type", "subject", "data"], properties: { type: { type: "string", const: "post.updated" }, subject: { $ref: "contract#/$defs/PostSubject" }, data: { type: "object", required: ["fields", "status", "tagIds"], properties: { fields: { type: "array", uniqueItems: !0, items: { type: "string", enum: ["slug", "title", "body", "excerpt", "status", "tagIds"] } }, status: { $ref: "contract#/$defs/PostStatus" }, tagIds: { type: "array", items: { $ref: "contract#/$defs/TagId" } } } } } }] };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "post.updated") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "post.updated" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate55(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.fields === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "fields" }, message: "must have required property 'fields'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.status === void 0) {
          let err6 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data2.tagIds === void 0) {
          let err7 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "tagIds" }, message: "must have required property 'tagIds'" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data2.fields !== void 0) {
          let data3 = data2.fields;
          if (Array.isArray(data3)) {
            let len0 = data3.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data4 = data3[i0];
              if (typeof data4 != "string") {
                let err8 = { instancePath: instancePath + "/data/fields/" + i0, schemaPath: "#/allOf/1/properties/data/properties/fields/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
              }
              if (!(data4 === "slug" || data4 === "title" || data4 === "body" || data4 === "excerpt" || data4 === "status" || data4 === "tagIds")) {
                let err9 = { instancePath: instancePath + "/data/fields/" + i0, schemaPath: "#/allOf/1/properties/data/properties/fields/items/enum", keyword: "enum", params: { allowedValues: schema42.allOf[1].properties.data.properties.fields.items.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
              }
            }
            let pair0 = func1(data3);
            if (pair0) {
              let err10 = { instancePath: instancePath + "/data/fields", schemaPath: "#/allOf/1/properties/data/properties/fields/uniqueItems", keyword: "uniqueItems", params: { i: pair0[1], j: pair0[0] }, message: "must not have duplicate items (items ## " + pair0[0] + " and " + pair0[1] + " are identical)" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          } else {
            let err11 = { instancePath: instancePath + "/data/fields", schemaPath: "#/allOf/1/properties/data/properties/fields/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
        if (data2.status !== void 0) {
          let data5 = data2.status;
          if (typeof data5 != "string") {
            let err12 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/PostStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          if (!(data5 === "draft" || data5 === "published")) {
            let err13 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/PostStatus/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
        if (data2.tagIds !== void 0) {
          let data6 = data2.tagIds;
          if (Array.isArray(data6)) {
            let len1 = data6.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data7 = data6[i1];
              if (typeof data7 == "string") {
                if (!pattern9.test(data7)) {
                  let err14 = { instancePath: instancePath + "/data/tagIds/" + i1, schemaPath: "contract#/$defs/TagId/pattern", keyword: "pattern", params: { pattern: "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
              } else {
                let err15 = { instancePath: instancePath + "/data/tagIds/" + i1, schemaPath: "contract#/$defs/TagId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
            }
          } else {
            let err16 = { instancePath: instancePath + "/data/tagIds", schemaPath: "#/allOf/1/properties/data/properties/tagIds/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
      } else {
        let err17 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate58.errors = vErrors, errors === 0;
}
validate58.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate64.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "tag") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "tag" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (!pattern9.test(data1)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/TagId/pattern", keyword: "pattern", params: { pattern: "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/TagId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate64.errors = vErrors, errors === 0;
}
validate64.evaluated = { props: { type: !0, id: !0 }, dynamicProps: !1, dynamicItems: !1 };
var pattern12 = new RegExp("^[a-z0-9]+(?:-[a-z0-9]+)*$", "u");
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "tag.created") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "tag.created" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate64(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.slug === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.slug !== void 0) {
          let data3 = data2.slug;
          if (typeof data3 == "string") {
            if (func0(data3) > 80) {
              let err6 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            if (func0(data3) < 1) {
              let err7 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (!pattern12.test(data3)) {
              let err8 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          } else {
            let err9 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      } else {
        let err10 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate62.errors = vErrors, errors === 0;
}
validate62.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema49 = { allOf: [{ $ref: "contract#/$defs/EventHead" }, { type: "object", required: ["type", "subject", "data"], properties: { type: { type: "string", const: "tag.updated" }, subject: { $ref: "contract#/$defs/TagSubject" }, data: { type: "object", required: ["fields", "slug"], properties: { fields: { type: "array", uniqueItems: !0, items: { type: "string", enum: ["slug", "name", "description"] } }, slug: { $ref: "contract#/$defs/Slug" } } } } }] };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate67.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "tag.updated") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "tag.updated" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate64(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.fields === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "fields" }, message: "must have required property 'fields'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.slug === void 0) {
          let err6 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data2.fields !== void 0) {
          let data3 = data2.fields;
          if (Array.isArray(data3)) {
            let len0 = data3.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data4 = data3[i0];
              if (typeof data4 != "string") {
                let err7 = { instancePath: instancePath + "/data/fields/" + i0, schemaPath: "#/allOf/1/properties/data/properties/fields/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
              }
              if (!(data4 === "slug" || data4 === "name" || data4 === "description")) {
                let err8 = { instancePath: instancePath + "/data/fields/" + i0, schemaPath: "#/allOf/1/properties/data/properties/fields/items/enum", keyword: "enum", params: { allowedValues: schema49.allOf[1].properties.data.properties.fields.items.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
              }
            }
            let pair0 = func1(data3);
            if (pair0) {
              let err9 = { instancePath: instancePath + "/data/fields", schemaPath: "#/allOf/1/properties/data/properties/fields/uniqueItems", keyword: "uniqueItems", params: { i: pair0[1], j: pair0[0] }, message: "must not have duplicate items (items ## " + pair0[0] + " and " + pair0[1] + " are identical)" };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
          } else {
            let err10 = { instancePath: instancePath + "/data/fields", schemaPath: "#/allOf/1/properties/data/properties/fields/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
        if (data2.slug !== void 0) {
          let data5 = data2.slug;
          if (typeof data5 == "string") {
            if (func0(data5) > 80) {
              let err11 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            if (func0(data5) < 1) {
              let err12 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (!pattern12.test(data5)) {
              let err13 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
          } else {
            let err14 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
      } else {
        let err15 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
  } else {
    let err16 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  return validate67.errors = vErrors, errors === 0;
}
validate67.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate71.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "tag.deleted") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "tag.deleted" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate64(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.slug === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.slug !== void 0) {
          let data3 = data2.slug;
          if (typeof data3 == "string") {
            if (func0(data3) > 80) {
              let err6 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            if (func0(data3) < 1) {
              let err7 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (!pattern12.test(data3)) {
              let err8 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          } else {
            let err9 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      } else {
        let err10 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate71.errors = vErrors, errors === 0;
}
validate71.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema57 = { type: "object", additionalProperties: !1, required: ["amount", "currency"], properties: { amount: { type: "integer", format: "int64", minimum: 0, maximum: 9007199254740991 }, currency: { type: "string", enum: ["EUR"] } } };
var pattern15 = new RegExp("^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate77.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "product") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "product" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (!pattern15.test(data1)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ProductId/pattern", keyword: "pattern", params: { pattern: "^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ProductId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate77.errors = vErrors, errors === 0;
}
validate77.evaluated = { props: { type: !0, id: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate75.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "product.created") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "product.created" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate77(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.slug === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.price === void 0) {
          let err6 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "price" }, message: "must have required property 'price'" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data2.stock === void 0) {
          let err7 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "stock" }, message: "must have required property 'stock'" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data2.slug !== void 0) {
          let data3 = data2.slug;
          if (typeof data3 == "string") {
            if (func0(data3) > 80) {
              let err8 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            if (func0(data3) < 1) {
              let err9 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (!pattern12.test(data3)) {
              let err10 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          } else {
            let err11 = { instancePath: instancePath + "/data/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
        if (data2.price !== void 0) {
          let data4 = data2.price;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.amount === void 0) {
              let err12 = { instancePath: instancePath + "/data/price", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data4.currency === void 0) {
              let err13 = { instancePath: instancePath + "/data/price", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            for (let key0 in data4)
              if (!(key0 === "amount" || key0 === "currency")) {
                let err14 = { instancePath: instancePath + "/data/price", schemaPath: "contract#/$defs/Money/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            if (data4.amount !== void 0) {
              let data5 = data4.amount;
              if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                let err15 = { instancePath: instancePath + "/data/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
              if (typeof data5 == "number" && isFinite(data5)) {
                if (data5 > 9007199254740991 || isNaN(data5)) {
                  let err16 = { instancePath: instancePath + "/data/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
                  vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                }
                if (data5 < 0 || isNaN(data5)) {
                  let err17 = { instancePath: instancePath + "/data/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (!formats6.validate(data5)) {
                  let err18 = { instancePath: instancePath + "/data/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
              }
            }
            if (data4.currency !== void 0) {
              let data6 = data4.currency;
              if (typeof data6 != "string") {
                let err19 = { instancePath: instancePath + "/data/price/currency", schemaPath: "contract#/$defs/Money/properties/currency/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
              if (data6 !== "EUR") {
                let err20 = { instancePath: instancePath + "/data/price/currency", schemaPath: "contract#/$defs/Money/properties/currency/enum", keyword: "enum", params: { allowedValues: schema57.properties.currency.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            }
          } else {
            let err21 = { instancePath: instancePath + "/data/price", schemaPath: "contract#/$defs/Money/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
        if (data2.stock !== void 0) {
          let data7 = data2.stock;
          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            let err22 = { instancePath: instancePath + "/data/stock", schemaPath: "#/allOf/1/properties/data/properties/stock/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
          if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
            let err23 = { instancePath: instancePath + "/data/stock", schemaPath: "#/allOf/1/properties/data/properties/stock/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
      } else {
        let err24 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
  } else {
    let err25 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  return validate75.errors = vErrors, errors === 0;
}
validate75.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema61 = { type: "string", enum: ["pending"] };
var pattern17 = new RegExp("^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate82.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "order") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "order" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (!pattern17.test(data1)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/OrderId/pattern", keyword: "pattern", params: { pattern: "^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/OrderId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate82.errors = vErrors, errors === 0;
}
validate82.evaluated = { props: { type: !0, id: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate84.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.productId === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "productId" }, message: "must have required property 'productId'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.quantity === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "quantity" }, message: "must have required property 'quantity'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.unitPrice === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unitPrice" }, message: "must have required property 'unitPrice'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.productId !== void 0) {
      let data0 = data.productId;
      if (typeof data0 == "string") {
        if (!pattern15.test(data0)) {
          let err3 = { instancePath: instancePath + "/productId", schemaPath: "contract#/$defs/ProductId/pattern", keyword: "pattern", params: { pattern: "^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/productId", schemaPath: "contract#/$defs/ProductId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.quantity !== void 0) {
      let data1 = data.quantity;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err5 = { instancePath: instancePath + "/quantity", schemaPath: "#/properties/quantity/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err6 = { instancePath: instancePath + "/quantity", schemaPath: "#/properties/quantity/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.unitPrice !== void 0) {
      let data2 = data.unitPrice;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.amount === void 0) {
          let err7 = { instancePath: instancePath + "/unitPrice", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data2.currency === void 0) {
          let err8 = { instancePath: instancePath + "/unitPrice", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        for (let key0 in data2)
          if (!(key0 === "amount" || key0 === "currency")) {
            let err9 = { instancePath: instancePath + "/unitPrice", schemaPath: "contract#/$defs/Money/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        if (data2.amount !== void 0) {
          let data3 = data2.amount;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            let err10 = { instancePath: instancePath + "/unitPrice/amount", schemaPath: "contract#/$defs/Money/properties/amount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 9007199254740991 || isNaN(data3)) {
              let err11 = { instancePath: instancePath + "/unitPrice/amount", schemaPath: "contract#/$defs/Money/properties/amount/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              let err12 = { instancePath: instancePath + "/unitPrice/amount", schemaPath: "contract#/$defs/Money/properties/amount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (!formats6.validate(data3)) {
              let err13 = { instancePath: instancePath + "/unitPrice/amount", schemaPath: "contract#/$defs/Money/properties/amount/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
          }
        }
        if (data2.currency !== void 0) {
          let data4 = data2.currency;
          if (typeof data4 != "string") {
            let err14 = { instancePath: instancePath + "/unitPrice/currency", schemaPath: "contract#/$defs/Money/properties/currency/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
          if (data4 !== "EUR") {
            let err15 = { instancePath: instancePath + "/unitPrice/currency", schemaPath: "contract#/$defs/Money/properties/currency/enum", keyword: "enum", params: { allowedValues: schema57.properties.currency.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
      } else {
        let err16 = { instancePath: instancePath + "/unitPrice", schemaPath: "contract#/$defs/Money/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
  } else {
    let err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate84.errors = vErrors, errors === 0;
}
validate84.evaluated = { props: { productId: !0, quantity: !0, unitPrice: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate80.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "order.placed") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "order.placed" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate82(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.status === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.items === void 0) {
          let err6 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data2.total === void 0) {
          let err7 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data2.status !== void 0) {
          let data3 = data2.status;
          if (typeof data3 != "string") {
            let err8 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/OrderStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
          if (data3 !== "pending") {
            let err9 = { instancePath: instancePath + "/data/status", schemaPath: "contract#/$defs/OrderStatus/enum", keyword: "enum", params: { allowedValues: schema61.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        if (data2.items !== void 0) {
          let data4 = data2.items;
          if (Array.isArray(data4)) {
            if (data4.length > 50) {
              let err10 = { instancePath: instancePath + "/data/items", schemaPath: "#/allOf/1/properties/data/properties/items/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            if (data4.length < 1) {
              let err11 = { instancePath: instancePath + "/data/items", schemaPath: "#/allOf/1/properties/data/properties/items/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            let len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++)
              validate84(data4[i0], { instancePath: instancePath + "/data/items/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors), errors = vErrors.length);
          } else {
            let err12 = { instancePath: instancePath + "/data/items", schemaPath: "#/allOf/1/properties/data/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
        if (data2.total !== void 0) {
          let data6 = data2.total;
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.amount === void 0) {
              let err13 = { instancePath: instancePath + "/data/total", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (data6.currency === void 0) {
              let err14 = { instancePath: instancePath + "/data/total", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            for (let key0 in data6)
              if (!(key0 === "amount" || key0 === "currency")) {
                let err15 = { instancePath: instancePath + "/data/total", schemaPath: "contract#/$defs/Money/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
            if (data6.amount !== void 0) {
              let data7 = data6.amount;
              if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                let err16 = { instancePath: instancePath + "/data/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
              if (typeof data7 == "number" && isFinite(data7)) {
                if (data7 > 9007199254740991 || isNaN(data7)) {
                  let err17 = { instancePath: instancePath + "/data/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (data7 < 0 || isNaN(data7)) {
                  let err18 = { instancePath: instancePath + "/data/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
                if (!formats6.validate(data7)) {
                  let err19 = { instancePath: instancePath + "/data/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
                  vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                }
              }
            }
            if (data6.currency !== void 0) {
              let data8 = data6.currency;
              if (typeof data8 != "string") {
                let err20 = { instancePath: instancePath + "/data/total/currency", schemaPath: "contract#/$defs/Money/properties/currency/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
              if (data8 !== "EUR") {
                let err21 = { instancePath: instancePath + "/data/total/currency", schemaPath: "contract#/$defs/Money/properties/currency/enum", keyword: "enum", params: { allowedValues: schema57.properties.currency.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            }
          } else {
            let err22 = { instancePath: instancePath + "/data/total", schemaPath: "contract#/$defs/Money/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        let err23 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
  } else {
    let err24 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate80.errors = vErrors, errors === 0;
}
validate80.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema69 = { type: "string", enum: ["publishable", "secret"] }, schema70 = { type: "string", enum: ["profile:read", "profile:write", "posts:read", "posts:write", "tags:write", "products:write", "orders:read", "orders:write", "users:read", "audit:read", "events:stream", "events:read"] };
var pattern19 = new RegExp("^key_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate89.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "api_key") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "api_key" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (!pattern19.test(data1)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ApiKeyId/pattern", keyword: "pattern", params: { pattern: "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ApiKeyId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate89.errors = vErrors, errors === 0;
}
validate89.evaluated = { props: { type: !0, id: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate87(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate87.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "api_key.created") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "api_key.created" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate89(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.kind === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.scopes === void 0) {
          let err6 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "scopes" }, message: "must have required property 'scopes'" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (data2.kind !== void 0) {
          let data3 = data2.kind;
          if (typeof data3 != "string") {
            let err7 = { instancePath: instancePath + "/data/kind", schemaPath: "contract#/$defs/ApiKeyKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          if (!(data3 === "publishable" || data3 === "secret")) {
            let err8 = { instancePath: instancePath + "/data/kind", schemaPath: "contract#/$defs/ApiKeyKind/enum", keyword: "enum", params: { allowedValues: schema69.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        if (data2.scopes !== void 0) {
          let data4 = data2.scopes;
          if (Array.isArray(data4)) {
            let len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (typeof data5 != "string") {
                let err9 = { instancePath: instancePath + "/data/scopes/" + i0, schemaPath: "contract#/$defs/ApiKeyScope/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
              }
              if (!(data5 === "profile:read" || data5 === "profile:write" || data5 === "posts:read" || data5 === "posts:write" || data5 === "tags:write" || data5 === "products:write" || data5 === "orders:read" || data5 === "orders:write" || data5 === "users:read" || data5 === "audit:read" || data5 === "events:stream" || data5 === "events:read")) {
                let err10 = { instancePath: instancePath + "/data/scopes/" + i0, schemaPath: "contract#/$defs/ApiKeyScope/enum", keyword: "enum", params: { allowedValues: schema70.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
              }
            }
          } else {
            let err11 = { instancePath: instancePath + "/data/scopes", schemaPath: "#/allOf/1/properties/data/properties/scopes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
      } else {
        let err12 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate87.errors = vErrors, errors === 0;
}
validate87.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate92(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate92.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "api_key.renamed") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "api_key.renamed" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate89(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.kind === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.kind !== void 0) {
          let data3 = data2.kind;
          if (typeof data3 != "string") {
            let err6 = { instancePath: instancePath + "/data/kind", schemaPath: "contract#/$defs/ApiKeyKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (!(data3 === "publishable" || data3 === "secret")) {
            let err7 = { instancePath: instancePath + "/data/kind", schemaPath: "contract#/$defs/ApiKeyKind/enum", keyword: "enum", params: { allowedValues: schema69.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate92.errors = vErrors, errors === 0;
}
validate92.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate96.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "api_key.revoked") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "api_key.revoked" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate89(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.kind === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.kind !== void 0) {
          let data3 = data2.kind;
          if (typeof data3 != "string") {
            let err6 = { instancePath: instancePath + "/data/kind", schemaPath: "contract#/$defs/ApiKeyKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
          if (!(data3 === "publishable" || data3 === "secret")) {
            let err7 = { instancePath: instancePath + "/data/kind", schemaPath: "contract#/$defs/ApiKeyKind/enum", keyword: "enum", params: { allowedValues: schema69.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      } else {
        let err8 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate96.errors = vErrors, errors === 0;
}
validate96.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
var pattern20 = new RegExp("^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate102(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate102.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "identity") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "identity" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (!pattern20.test(data1)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityId/pattern", keyword: "pattern", params: { pattern: "^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate102.errors = vErrors, errors === 0;
}
validate102.evaluated = { props: { type: !0, id: !0 }, dynamicProps: !1, dynamicItems: !1 };
var pattern21 = new RegExp("^[a-z][a-z0-9\\-]*$", "u");
function validate100(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate100.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "identity.linked") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "identity.linked" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate102(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.provider === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.provider !== void 0) {
          let data3 = data2.provider;
          if (typeof data3 == "string") {
            if (func0(data3) > 40) {
              let err6 = { instancePath: instancePath + "/data/provider", schemaPath: "contract#/$defs/IdentityProviderId/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            if (!pattern21.test(data3)) {
              let err7 = { instancePath: instancePath + "/data/provider", schemaPath: "contract#/$defs/IdentityProviderId/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9\\-]*$" }, message: 'must match pattern "^[a-z][a-z0-9\\-]*$"' };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
          } else {
            let err8 = { instancePath: instancePath + "/data/provider", schemaPath: "contract#/$defs/IdentityProviderId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
      } else {
        let err9 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate100.errors = vErrors, errors === 0;
}
validate100.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate105(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate105.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate12(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.subject === void 0) {
      let err1 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/allOf/1/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "identity.unlinked") {
        let err4 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/1/properties/type/const", keyword: "const", params: { allowedValue: "identity.unlinked" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.subject !== void 0 && (validate102(data.subject, { instancePath: instancePath + "/subject", parentData: data, parentDataProperty: "subject", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors), errors = vErrors.length)), data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.provider === void 0) {
          let err5 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data2.provider !== void 0) {
          let data3 = data2.provider;
          if (typeof data3 == "string") {
            if (func0(data3) > 40) {
              let err6 = { instancePath: instancePath + "/data/provider", schemaPath: "contract#/$defs/IdentityProviderId/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            if (!pattern21.test(data3)) {
              let err7 = { instancePath: instancePath + "/data/provider", schemaPath: "contract#/$defs/IdentityProviderId/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9\\-]*$" }, message: 'must match pattern "^[a-z][a-z0-9\\-]*$"' };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
          } else {
            let err8 = { instancePath: instancePath + "/data/provider", schemaPath: "contract#/$defs/IdentityProviderId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
      } else {
        let err9 = { instancePath: instancePath + "/data", schemaPath: "#/allOf/1/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/allOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate105.errors = vErrors, errors === 0;
}
validate105.evaluated = { props: { type: !0, subject: !0, data: !0, id: !0, position: !0, occurredAt: !0, version: !0, actorId: !0, ownerId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate10.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/allOf/0/allOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (!(data0 === "user.registered" || data0 === "user.updated" || data0 === "user.role_changed" || data0 === "user.deactivated" || data0 === "user.restored" || data0 === "user.email_verified" || data0 === "user.email_changed" || data0 === "user.erasure_requested" || data0 === "user.erasure_undone" || data0 === "user.erased" || data0 === "post.created" || data0 === "post.updated" || data0 === "tag.created" || data0 === "tag.updated" || data0 === "tag.deleted" || data0 === "product.created" || data0 === "order.placed" || data0 === "api_key.created" || data0 === "api_key.renamed" || data0 === "api_key.revoked" || data0 === "identity.linked" || data0 === "identity.unlinked")) {
        let err1 = { instancePath: instancePath + "/type", schemaPath: "#/allOf/0/allOf/0/properties/type/enum", keyword: "enum", params: { allowedValues: schema14.allOf[0].allOf[0].properties.type.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/allOf/0/allOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  let _errs5 = errors, valid3 = !0, _errs6 = errors;
  if (errors === _errs6)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        let err3 = {};
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      } else if (data.type !== void 0 && data.type !== "user.registered") {
        let err4 = {};
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    } else {
      let err5 = {};
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
  var _valid0 = _errs6 === errors;
  if (errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null), _valid0) {
    let _errs9 = errors;
    validate11(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors), errors = vErrors.length);
    var _valid0 = _errs9 === errors;
    if (valid3 = _valid0, valid3) {
      var props0 = {};
      props0.type = !0, props0.subject = !0, props0.data = !0, props0.id = !0, props0.position = !0, props0.occurredAt = !0, props0.version = !0, props0.actorId = !0, props0.ownerId = !0;
    }
  }
  if (!valid3) {
    let err6 = { instancePath, schemaPath: "#/allOf/0/allOf/1/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  props0 !== !0 && (props0 = props0 || {}, props0.type = !0);
  let _errs11 = errors, valid5 = !0, _errs12 = errors;
  if (errors === _errs12)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing1;
      if (data.type === void 0 && (missing1 = "type")) {
        let err7 = {};
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      } else if (data.type !== void 0 && data.type !== "user.updated") {
        let err8 = {};
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    } else {
      let err9 = {};
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
  var _valid1 = _errs12 === errors;
  if (errors = _errs11, vErrors !== null && (_errs11 ? vErrors.length = _errs11 : vErrors = null), _valid1) {
    let _errs15 = errors;
    validate17(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors), errors = vErrors.length);
    var _valid1 = _errs15 === errors;
    if (valid5 = _valid1, valid5) {
      var props1 = {};
      props1.type = !0, props1.subject = !0, props1.data = !0, props1.id = !0, props1.position = !0, props1.occurredAt = !0, props1.version = !0, props1.actorId = !0, props1.ownerId = !0;
    }
  }
  if (!valid5) {
    let err10 = { instancePath, schemaPath: "#/allOf/0/allOf/2/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  props0 !== !0 && props1 !== void 0 && (props1 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props1)));
  let _errs17 = errors, valid7 = !0, _errs18 = errors;
  if (errors === _errs18)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing2;
      if (data.type === void 0 && (missing2 = "type")) {
        let err11 = {};
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      } else if (data.type !== void 0 && data.type !== "user.role_changed") {
        let err12 = {};
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    } else {
      let err13 = {};
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
  var _valid2 = _errs18 === errors;
  if (errors = _errs17, vErrors !== null && (_errs17 ? vErrors.length = _errs17 : vErrors = null), _valid2) {
    let _errs21 = errors;
    validate21(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
    var _valid2 = _errs21 === errors;
    if (valid7 = _valid2, valid7) {
      var props2 = {};
      props2.type = !0, props2.subject = !0, props2.data = !0, props2.id = !0, props2.position = !0, props2.occurredAt = !0, props2.version = !0, props2.actorId = !0, props2.ownerId = !0;
    }
  }
  if (!valid7) {
    let err14 = { instancePath, schemaPath: "#/allOf/0/allOf/3/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  props0 !== !0 && props2 !== void 0 && (props2 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props2)));
  let _errs23 = errors, valid9 = !0, _errs24 = errors;
  if (errors === _errs24)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing3;
      if (data.type === void 0 && (missing3 = "type")) {
        let err15 = {};
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      } else if (data.type !== void 0 && data.type !== "user.deactivated") {
        let err16 = {};
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    } else {
      let err17 = {};
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
  var _valid3 = _errs24 === errors;
  if (errors = _errs23, vErrors !== null && (_errs23 ? vErrors.length = _errs23 : vErrors = null), _valid3) {
    let _errs27 = errors;
    validate25(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length);
    var _valid3 = _errs27 === errors;
    if (valid9 = _valid3, valid9) {
      var props3 = {};
      props3.type = !0, props3.subject = !0, props3.data = !0, props3.id = !0, props3.position = !0, props3.occurredAt = !0, props3.version = !0, props3.actorId = !0, props3.ownerId = !0;
    }
  }
  if (!valid9) {
    let err18 = { instancePath, schemaPath: "#/allOf/0/allOf/4/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  props0 !== !0 && props3 !== void 0 && (props3 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props3)));
  let _errs29 = errors, valid11 = !0, _errs30 = errors;
  if (errors === _errs30)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing4;
      if (data.type === void 0 && (missing4 = "type")) {
        let err19 = {};
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      } else if (data.type !== void 0 && data.type !== "user.restored") {
        let err20 = {};
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    } else {
      let err21 = {};
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
  var _valid4 = _errs30 === errors;
  if (errors = _errs29, vErrors !== null && (_errs29 ? vErrors.length = _errs29 : vErrors = null), _valid4) {
    let _errs33 = errors;
    validate29(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors), errors = vErrors.length);
    var _valid4 = _errs33 === errors;
    if (valid11 = _valid4, valid11) {
      var props4 = {};
      props4.type = !0, props4.subject = !0, props4.data = !0, props4.id = !0, props4.position = !0, props4.occurredAt = !0, props4.version = !0, props4.actorId = !0, props4.ownerId = !0;
    }
  }
  if (!valid11) {
    let err22 = { instancePath, schemaPath: "#/allOf/0/allOf/5/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
  }
  props0 !== !0 && props4 !== void 0 && (props4 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props4)));
  let _errs35 = errors, valid13 = !0, _errs36 = errors;
  if (errors === _errs36)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing5;
      if (data.type === void 0 && (missing5 = "type")) {
        let err23 = {};
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      } else if (data.type !== void 0 && data.type !== "user.email_verified") {
        let err24 = {};
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    } else {
      let err25 = {};
      vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
    }
  var _valid5 = _errs36 === errors;
  if (errors = _errs35, vErrors !== null && (_errs35 ? vErrors.length = _errs35 : vErrors = null), _valid5) {
    let _errs39 = errors;
    validate33(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors), errors = vErrors.length);
    var _valid5 = _errs39 === errors;
    if (valid13 = _valid5, valid13) {
      var props5 = {};
      props5.type = !0, props5.subject = !0, props5.data = !0, props5.id = !0, props5.position = !0, props5.occurredAt = !0, props5.version = !0, props5.actorId = !0, props5.ownerId = !0;
    }
  }
  if (!valid13) {
    let err26 = { instancePath, schemaPath: "#/allOf/0/allOf/6/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
  }
  props0 !== !0 && props5 !== void 0 && (props5 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props5)));
  let _errs41 = errors, valid15 = !0, _errs42 = errors;
  if (errors === _errs42)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing6;
      if (data.type === void 0 && (missing6 = "type")) {
        let err27 = {};
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      } else if (data.type !== void 0 && data.type !== "user.email_changed") {
        let err28 = {};
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    } else {
      let err29 = {};
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
  var _valid6 = _errs42 === errors;
  if (errors = _errs41, vErrors !== null && (_errs41 ? vErrors.length = _errs41 : vErrors = null), _valid6) {
    let _errs45 = errors;
    validate37(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors), errors = vErrors.length);
    var _valid6 = _errs45 === errors;
    if (valid15 = _valid6, valid15) {
      var props6 = {};
      props6.type = !0, props6.subject = !0, props6.data = !0, props6.id = !0, props6.position = !0, props6.occurredAt = !0, props6.version = !0, props6.actorId = !0, props6.ownerId = !0;
    }
  }
  if (!valid15) {
    let err30 = { instancePath, schemaPath: "#/allOf/0/allOf/7/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
  }
  props0 !== !0 && props6 !== void 0 && (props6 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props6)));
  let _errs47 = errors, valid17 = !0, _errs48 = errors;
  if (errors === _errs48)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing7;
      if (data.type === void 0 && (missing7 = "type")) {
        let err31 = {};
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      } else if (data.type !== void 0 && data.type !== "user.erasure_requested") {
        let err32 = {};
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    } else {
      let err33 = {};
      vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
    }
  var _valid7 = _errs48 === errors;
  if (errors = _errs47, vErrors !== null && (_errs47 ? vErrors.length = _errs47 : vErrors = null), _valid7) {
    let _errs51 = errors;
    validate41(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors), errors = vErrors.length);
    var _valid7 = _errs51 === errors;
    if (valid17 = _valid7, valid17) {
      var props7 = {};
      props7.type = !0, props7.subject = !0, props7.data = !0, props7.id = !0, props7.position = !0, props7.occurredAt = !0, props7.version = !0, props7.actorId = !0, props7.ownerId = !0;
    }
  }
  if (!valid17) {
    let err34 = { instancePath, schemaPath: "#/allOf/0/allOf/8/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
  }
  props0 !== !0 && props7 !== void 0 && (props7 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props7)));
  let _errs53 = errors, valid19 = !0, _errs54 = errors;
  if (errors === _errs54)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing8;
      if (data.type === void 0 && (missing8 = "type")) {
        let err35 = {};
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      } else if (data.type !== void 0 && data.type !== "user.erasure_undone") {
        let err36 = {};
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
    } else {
      let err37 = {};
      vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
    }
  var _valid8 = _errs54 === errors;
  if (errors = _errs53, vErrors !== null && (_errs53 ? vErrors.length = _errs53 : vErrors = null), _valid8) {
    let _errs57 = errors;
    validate45(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors), errors = vErrors.length);
    var _valid8 = _errs57 === errors;
    if (valid19 = _valid8, valid19) {
      var props8 = {};
      props8.type = !0, props8.subject = !0, props8.data = !0, props8.id = !0, props8.position = !0, props8.occurredAt = !0, props8.version = !0, props8.actorId = !0, props8.ownerId = !0;
    }
  }
  if (!valid19) {
    let err38 = { instancePath, schemaPath: "#/allOf/0/allOf/9/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
  }
  props0 !== !0 && props8 !== void 0 && (props8 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props8)));
  let _errs59 = errors, valid21 = !0, _errs60 = errors;
  if (errors === _errs60)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing9;
      if (data.type === void 0 && (missing9 = "type")) {
        let err39 = {};
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      } else if (data.type !== void 0 && data.type !== "user.erased") {
        let err40 = {};
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    } else {
      let err41 = {};
      vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
    }
  var _valid9 = _errs60 === errors;
  if (errors = _errs59, vErrors !== null && (_errs59 ? vErrors.length = _errs59 : vErrors = null), _valid9) {
    let _errs63 = errors;
    validate49(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors), errors = vErrors.length);
    var _valid9 = _errs63 === errors;
    if (valid21 = _valid9, valid21) {
      var props9 = {};
      props9.type = !0, props9.subject = !0, props9.data = !0, props9.id = !0, props9.position = !0, props9.occurredAt = !0, props9.version = !0, props9.actorId = !0, props9.ownerId = !0;
    }
  }
  if (!valid21) {
    let err42 = { instancePath, schemaPath: "#/allOf/0/allOf/10/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
  }
  props0 !== !0 && props9 !== void 0 && (props9 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props9)));
  let _errs65 = errors, valid23 = !0, _errs66 = errors;
  if (errors === _errs66)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing10;
      if (data.type === void 0 && (missing10 = "type")) {
        let err43 = {};
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      } else if (data.type !== void 0 && data.type !== "post.created") {
        let err44 = {};
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    } else {
      let err45 = {};
      vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
    }
  var _valid10 = _errs66 === errors;
  if (errors = _errs65, vErrors !== null && (_errs65 ? vErrors.length = _errs65 : vErrors = null), _valid10) {
    let _errs69 = errors;
    validate53(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors), errors = vErrors.length);
    var _valid10 = _errs69 === errors;
    if (valid23 = _valid10, valid23) {
      var props10 = {};
      props10.type = !0, props10.subject = !0, props10.data = !0, props10.id = !0, props10.position = !0, props10.occurredAt = !0, props10.version = !0, props10.actorId = !0, props10.ownerId = !0;
    }
  }
  if (!valid23) {
    let err46 = { instancePath, schemaPath: "#/allOf/0/allOf/11/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
  }
  props0 !== !0 && props10 !== void 0 && (props10 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props10)));
  let _errs71 = errors, valid25 = !0, _errs72 = errors;
  if (errors === _errs72)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing11;
      if (data.type === void 0 && (missing11 = "type")) {
        let err47 = {};
        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
      } else if (data.type !== void 0 && data.type !== "post.updated") {
        let err48 = {};
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    } else {
      let err49 = {};
      vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
    }
  var _valid11 = _errs72 === errors;
  if (errors = _errs71, vErrors !== null && (_errs71 ? vErrors.length = _errs71 : vErrors = null), _valid11) {
    let _errs75 = errors;
    validate58(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors), errors = vErrors.length);
    var _valid11 = _errs75 === errors;
    if (valid25 = _valid11, valid25) {
      var props11 = {};
      props11.type = !0, props11.subject = !0, props11.data = !0, props11.id = !0, props11.position = !0, props11.occurredAt = !0, props11.version = !0, props11.actorId = !0, props11.ownerId = !0;
    }
  }
  if (!valid25) {
    let err50 = { instancePath, schemaPath: "#/allOf/0/allOf/12/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
  }
  props0 !== !0 && props11 !== void 0 && (props11 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props11)));
  let _errs77 = errors, valid27 = !0, _errs78 = errors;
  if (errors === _errs78)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing12;
      if (data.type === void 0 && (missing12 = "type")) {
        let err51 = {};
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      } else if (data.type !== void 0 && data.type !== "tag.created") {
        let err52 = {};
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    } else {
      let err53 = {};
      vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
    }
  var _valid12 = _errs78 === errors;
  if (errors = _errs77, vErrors !== null && (_errs77 ? vErrors.length = _errs77 : vErrors = null), _valid12) {
    let _errs81 = errors;
    validate62(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors), errors = vErrors.length);
    var _valid12 = _errs81 === errors;
    if (valid27 = _valid12, valid27) {
      var props12 = {};
      props12.type = !0, props12.subject = !0, props12.data = !0, props12.id = !0, props12.position = !0, props12.occurredAt = !0, props12.version = !0, props12.actorId = !0, props12.ownerId = !0;
    }
  }
  if (!valid27) {
    let err54 = { instancePath, schemaPath: "#/allOf/0/allOf/13/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
  }
  props0 !== !0 && props12 !== void 0 && (props12 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props12)));
  let _errs83 = errors, valid29 = !0, _errs84 = errors;
  if (errors === _errs84)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing13;
      if (data.type === void 0 && (missing13 = "type")) {
        let err55 = {};
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      } else if (data.type !== void 0 && data.type !== "tag.updated") {
        let err56 = {};
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
    } else {
      let err57 = {};
      vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
    }
  var _valid13 = _errs84 === errors;
  if (errors = _errs83, vErrors !== null && (_errs83 ? vErrors.length = _errs83 : vErrors = null), _valid13) {
    let _errs87 = errors;
    validate67(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors), errors = vErrors.length);
    var _valid13 = _errs87 === errors;
    if (valid29 = _valid13, valid29) {
      var props13 = {};
      props13.type = !0, props13.subject = !0, props13.data = !0, props13.id = !0, props13.position = !0, props13.occurredAt = !0, props13.version = !0, props13.actorId = !0, props13.ownerId = !0;
    }
  }
  if (!valid29) {
    let err58 = { instancePath, schemaPath: "#/allOf/0/allOf/14/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
  }
  props0 !== !0 && props13 !== void 0 && (props13 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props13)));
  let _errs89 = errors, valid31 = !0, _errs90 = errors;
  if (errors === _errs90)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing14;
      if (data.type === void 0 && (missing14 = "type")) {
        let err59 = {};
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      } else if (data.type !== void 0 && data.type !== "tag.deleted") {
        let err60 = {};
        vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
      }
    } else {
      let err61 = {};
      vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
    }
  var _valid14 = _errs90 === errors;
  if (errors = _errs89, vErrors !== null && (_errs89 ? vErrors.length = _errs89 : vErrors = null), _valid14) {
    let _errs93 = errors;
    validate71(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors), errors = vErrors.length);
    var _valid14 = _errs93 === errors;
    if (valid31 = _valid14, valid31) {
      var props14 = {};
      props14.type = !0, props14.subject = !0, props14.data = !0, props14.id = !0, props14.position = !0, props14.occurredAt = !0, props14.version = !0, props14.actorId = !0, props14.ownerId = !0;
    }
  }
  if (!valid31) {
    let err62 = { instancePath, schemaPath: "#/allOf/0/allOf/15/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
  }
  props0 !== !0 && props14 !== void 0 && (props14 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props14)));
  let _errs95 = errors, valid33 = !0, _errs96 = errors;
  if (errors === _errs96)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing15;
      if (data.type === void 0 && (missing15 = "type")) {
        let err63 = {};
        vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
      } else if (data.type !== void 0 && data.type !== "product.created") {
        let err64 = {};
        vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
      }
    } else {
      let err65 = {};
      vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
    }
  var _valid15 = _errs96 === errors;
  if (errors = _errs95, vErrors !== null && (_errs95 ? vErrors.length = _errs95 : vErrors = null), _valid15) {
    let _errs99 = errors;
    validate75(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors), errors = vErrors.length);
    var _valid15 = _errs99 === errors;
    if (valid33 = _valid15, valid33) {
      var props15 = {};
      props15.type = !0, props15.subject = !0, props15.data = !0, props15.id = !0, props15.position = !0, props15.occurredAt = !0, props15.version = !0, props15.actorId = !0, props15.ownerId = !0;
    }
  }
  if (!valid33) {
    let err66 = { instancePath, schemaPath: "#/allOf/0/allOf/16/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
  }
  props0 !== !0 && props15 !== void 0 && (props15 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props15)));
  let _errs101 = errors, valid35 = !0, _errs102 = errors;
  if (errors === _errs102)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing16;
      if (data.type === void 0 && (missing16 = "type")) {
        let err67 = {};
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      } else if (data.type !== void 0 && data.type !== "order.placed") {
        let err68 = {};
        vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
      }
    } else {
      let err69 = {};
      vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
    }
  var _valid16 = _errs102 === errors;
  if (errors = _errs101, vErrors !== null && (_errs101 ? vErrors.length = _errs101 : vErrors = null), _valid16) {
    let _errs105 = errors;
    validate80(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors), errors = vErrors.length);
    var _valid16 = _errs105 === errors;
    if (valid35 = _valid16, valid35) {
      var props16 = {};
      props16.type = !0, props16.subject = !0, props16.data = !0, props16.id = !0, props16.position = !0, props16.occurredAt = !0, props16.version = !0, props16.actorId = !0, props16.ownerId = !0;
    }
  }
  if (!valid35) {
    let err70 = { instancePath, schemaPath: "#/allOf/0/allOf/17/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
  }
  props0 !== !0 && props16 !== void 0 && (props16 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props16)));
  let _errs107 = errors, valid37 = !0, _errs108 = errors;
  if (errors === _errs108)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing17;
      if (data.type === void 0 && (missing17 = "type")) {
        let err71 = {};
        vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
      } else if (data.type !== void 0 && data.type !== "api_key.created") {
        let err72 = {};
        vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
      }
    } else {
      let err73 = {};
      vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
    }
  var _valid17 = _errs108 === errors;
  if (errors = _errs107, vErrors !== null && (_errs107 ? vErrors.length = _errs107 : vErrors = null), _valid17) {
    let _errs111 = errors;
    validate87(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors), errors = vErrors.length);
    var _valid17 = _errs111 === errors;
    if (valid37 = _valid17, valid37) {
      var props17 = {};
      props17.type = !0, props17.subject = !0, props17.data = !0, props17.id = !0, props17.position = !0, props17.occurredAt = !0, props17.version = !0, props17.actorId = !0, props17.ownerId = !0;
    }
  }
  if (!valid37) {
    let err74 = { instancePath, schemaPath: "#/allOf/0/allOf/18/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
  }
  props0 !== !0 && props17 !== void 0 && (props17 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props17)));
  let _errs113 = errors, valid39 = !0, _errs114 = errors;
  if (errors === _errs114)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing18;
      if (data.type === void 0 && (missing18 = "type")) {
        let err75 = {};
        vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
      } else if (data.type !== void 0 && data.type !== "api_key.renamed") {
        let err76 = {};
        vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
      }
    } else {
      let err77 = {};
      vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
    }
  var _valid18 = _errs114 === errors;
  if (errors = _errs113, vErrors !== null && (_errs113 ? vErrors.length = _errs113 : vErrors = null), _valid18) {
    let _errs117 = errors;
    validate92(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors), errors = vErrors.length);
    var _valid18 = _errs117 === errors;
    if (valid39 = _valid18, valid39) {
      var props18 = {};
      props18.type = !0, props18.subject = !0, props18.data = !0, props18.id = !0, props18.position = !0, props18.occurredAt = !0, props18.version = !0, props18.actorId = !0, props18.ownerId = !0;
    }
  }
  if (!valid39) {
    let err78 = { instancePath, schemaPath: "#/allOf/0/allOf/19/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
  }
  props0 !== !0 && props18 !== void 0 && (props18 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props18)));
  let _errs119 = errors, valid41 = !0, _errs120 = errors;
  if (errors === _errs120)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing19;
      if (data.type === void 0 && (missing19 = "type")) {
        let err79 = {};
        vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
      } else if (data.type !== void 0 && data.type !== "api_key.revoked") {
        let err80 = {};
        vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
      }
    } else {
      let err81 = {};
      vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
    }
  var _valid19 = _errs120 === errors;
  if (errors = _errs119, vErrors !== null && (_errs119 ? vErrors.length = _errs119 : vErrors = null), _valid19) {
    let _errs123 = errors;
    validate96(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors), errors = vErrors.length);
    var _valid19 = _errs123 === errors;
    if (valid41 = _valid19, valid41) {
      var props19 = {};
      props19.type = !0, props19.subject = !0, props19.data = !0, props19.id = !0, props19.position = !0, props19.occurredAt = !0, props19.version = !0, props19.actorId = !0, props19.ownerId = !0;
    }
  }
  if (!valid41) {
    let err82 = { instancePath, schemaPath: "#/allOf/0/allOf/20/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
  }
  props0 !== !0 && props19 !== void 0 && (props19 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props19)));
  let _errs125 = errors, valid43 = !0, _errs126 = errors;
  if (errors === _errs126)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing20;
      if (data.type === void 0 && (missing20 = "type")) {
        let err83 = {};
        vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
      } else if (data.type !== void 0 && data.type !== "identity.linked") {
        let err84 = {};
        vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
      }
    } else {
      let err85 = {};
      vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
    }
  var _valid20 = _errs126 === errors;
  if (errors = _errs125, vErrors !== null && (_errs125 ? vErrors.length = _errs125 : vErrors = null), _valid20) {
    let _errs129 = errors;
    validate100(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors), errors = vErrors.length);
    var _valid20 = _errs129 === errors;
    if (valid43 = _valid20, valid43) {
      var props20 = {};
      props20.type = !0, props20.subject = !0, props20.data = !0, props20.id = !0, props20.position = !0, props20.occurredAt = !0, props20.version = !0, props20.actorId = !0, props20.ownerId = !0;
    }
  }
  if (!valid43) {
    let err86 = { instancePath, schemaPath: "#/allOf/0/allOf/21/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
  }
  props0 !== !0 && props20 !== void 0 && (props20 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props20)));
  let _errs131 = errors, valid45 = !0, _errs132 = errors;
  if (errors === _errs132)
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing21;
      if (data.type === void 0 && (missing21 = "type")) {
        let err87 = {};
        vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
      } else if (data.type !== void 0 && data.type !== "identity.unlinked") {
        let err88 = {};
        vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
      }
    } else {
      let err89 = {};
      vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
    }
  var _valid21 = _errs132 === errors;
  if (errors = _errs131, vErrors !== null && (_errs131 ? vErrors.length = _errs131 : vErrors = null), _valid21) {
    let _errs135 = errors;
    validate105(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors), errors = vErrors.length);
    var _valid21 = _errs135 === errors;
    if (valid45 = _valid21, valid45) {
      var props21 = {};
      props21.type = !0, props21.subject = !0, props21.data = !0, props21.id = !0, props21.position = !0, props21.occurredAt = !0, props21.version = !0, props21.actorId = !0, props21.ownerId = !0;
    }
  }
  if (!valid45) {
    let err90 = { instancePath, schemaPath: "#/allOf/0/allOf/22/if", keyword: "if", params: { failingKeyword: "then" }, message: 'must match "then" schema' };
    vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
  }
  return props0 !== !0 && props21 !== void 0 && (props21 === !0 ? props0 = !0 : (props0 = props0 || {}, Object.assign(props0, props21))), validate10.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate10.evaluated = { dynamicProps: !0, dynamicItems: !1 };
function validate9(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate9.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.event !== void 0) {
      let data0 = data.event;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/event", schemaPath: "#/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "message") {
        let err4 = { instancePath: instancePath + "/event", schemaPath: "#/properties/event/const", keyword: "const", params: { allowedValue: "message" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (!pattern3.test(data1)) {
          let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/EventFrameId/pattern", keyword: "pattern", params: { pattern: "^(?:0|[1-9][0-9]{0,14})$" }, message: 'must match pattern "^(?:0|[1-9][0-9]{0,14})$"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/EventFrameId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.after === void 0) {
          let err7 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/required", keyword: "required", params: { missingProperty: "after" }, message: "must have required property 'after'" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data2.event === void 0) {
          let err8 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data2.after !== void 0) {
          let data3 = data2.after;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            let err9 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 999999999999999 || isNaN(data3)) {
              let err10 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/maximum", keyword: "maximum", params: { comparison: "<=", limit: 999999999999999 }, message: "must be <= 999999999999999" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              let err11 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            if (!formats6.validate(data3)) {
              let err12 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
          }
        }
        data2.event !== void 0 && (validate10(data2.event, { instancePath: instancePath + "/data/event", parentData: data2, parentDataProperty: "event", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate10.errors : vErrors.concat(validate10.errors), errors = vErrors.length));
      } else {
        let err13 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate9.errors = vErrors, errors === 0;
}
validate9.evaluated = { props: { event: !0, id: !0, data: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate111(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate111.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.event !== void 0) {
      let data0 = data.event;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/event", schemaPath: "#/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "position") {
        let err4 = { instancePath: instancePath + "/event", schemaPath: "#/properties/event/const", keyword: "const", params: { allowedValue: "position" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (!pattern3.test(data1)) {
          let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/EventFrameId/pattern", keyword: "pattern", params: { pattern: "^(?:0|[1-9][0-9]{0,14})$" }, message: 'must match pattern "^(?:0|[1-9][0-9]{0,14})$"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/EventFrameId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.retry !== void 0) {
      let data2 = data.retry;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err7 = { instancePath: instancePath + "/retry", schemaPath: "contract#/$defs/EventFrameRetry/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 6e4 || isNaN(data2)) {
          let err8 = { instancePath: instancePath + "/retry", schemaPath: "contract#/$defs/EventFrameRetry/maximum", keyword: "maximum", params: { comparison: "<=", limit: 6e4 }, message: "must be <= 60000" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          let err9 = { instancePath: instancePath + "/retry", schemaPath: "contract#/$defs/EventFrameRetry/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      }
    }
    if (data.data !== void 0) {
      let data3 = data.data;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.after === void 0) {
          let err10 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/required", keyword: "required", params: { missingProperty: "after" }, message: "must have required property 'after'" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data3.after !== void 0) {
          let data4 = data3.after;
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            let err11 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          if (typeof data4 == "number" && isFinite(data4)) {
            if (data4 > 999999999999999 || isNaN(data4)) {
              let err12 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/maximum", keyword: "maximum", params: { comparison: "<=", limit: 999999999999999 }, message: "must be <= 999999999999999" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data4 < 0 || isNaN(data4)) {
              let err13 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (!formats6.validate(data4)) {
              let err14 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
          }
        }
      } else {
        let err15 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
  } else {
    let err16 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  return validate111.errors = vErrors, errors === 0;
}
validate111.evaluated = { props: { event: !0, id: !0, retry: !0, data: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate113(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate113.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.event === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "event" }, message: "must have required property 'event'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.data === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.event !== void 0) {
      let data0 = data.event;
      if (typeof data0 != "string") {
        let err3 = { instancePath: instancePath + "/event", schemaPath: "#/properties/event/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (data0 !== "reset") {
        let err4 = { instancePath: instancePath + "/event", schemaPath: "#/properties/event/const", keyword: "const", params: { allowedValue: "reset" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (!pattern3.test(data1)) {
          let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/EventFrameId/pattern", keyword: "pattern", params: { pattern: "^(?:0|[1-9][0-9]{0,14})$" }, message: 'must match pattern "^(?:0|[1-9][0-9]{0,14})$"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/EventFrameId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.data !== void 0) {
      let data2 = data.data;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.after === void 0) {
          let err7 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/required", keyword: "required", params: { missingProperty: "after" }, message: "must have required property 'after'" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data2.after !== void 0) {
          let data3 = data2.after;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            let err8 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 999999999999999 || isNaN(data3)) {
              let err9 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/maximum", keyword: "maximum", params: { comparison: "<=", limit: 999999999999999 }, message: "must be <= 999999999999999" };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              let err10 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            if (!formats6.validate(data3)) {
              let err11 = { instancePath: instancePath + "/data/after", schemaPath: "contract#/$defs/EventFrameAfter/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
          }
        }
      } else {
        let err12 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate113.errors = vErrors, errors === 0;
}
validate113.evaluated = { props: { event: !0, id: !0, data: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate8(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate8.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  validate9(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate9.errors : vErrors.concat(validate9.errors), errors = vErrors.length);
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = {};
    props0.event = !0, props0.id = !0, props0.data = !0;
  }
  let _errs2 = errors;
  validate111(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors), errors = vErrors.length);
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0)
    valid0 = !1, passing0 = [passing0, 1];
  else {
    _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = props0 || {}, props0.event = !0, props0.id = !0, props0.retry = !0, props0.data = !0));
    let _errs3 = errors;
    validate113(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors), errors = vErrors.length);
    var _valid0 = _errs3 === errors;
    _valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 2]) : _valid0 && (valid0 = !0, passing0 = 2, props0 !== !0 && (props0 = props0 || {}, props0.event = !0, props0.id = !0, props0.data = !0));
  }
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err0 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate8.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate8.evaluated = { dynamicProps: !0, dynamicItems: !1 };
function validate7(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate7.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), !validate8(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }))
    vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors), errors = vErrors.length;
  else
    var props0 = validate8.evaluated.props;
  return validate7.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate7.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var v3 = validate116;
var pattern25 = new RegExp("^[a-z]+(?:[._][a-z]+)*$", "u");
var schema92 = { type: "string", enum: ["waiting", "running", "succeeded", "failed"] }, pattern26 = new RegExp("^job_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate118.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.dueAt === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dueAt" }, message: "must have required property 'dueAt'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.state === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.attempts === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.jobId === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "jobId" }, message: "must have required property 'jobId'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.dueAt !== void 0) {
      let data0 = data.dueAt;
      if (typeof data0 == "string") {
        if (!formats0(data0)) {
          let err4 = { instancePath: instancePath + "/dueAt", schemaPath: "#/properties/dueAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/dueAt", schemaPath: "#/properties/dueAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.state !== void 0) {
      let data1 = data.state;
      if (typeof data1 != "string") {
        let err6 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/ScheduleRunState/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (!(data1 === "waiting" || data1 === "running" || data1 === "succeeded" || data1 === "failed")) {
        let err7 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/ScheduleRunState/enum", keyword: "enum", params: { allowedValues: schema92.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.attempts !== void 0) {
      let data2 = data.attempts;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err8 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err9 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.startedAt !== void 0) {
      let data3 = data.startedAt;
      if (typeof data3 == "string") {
        if (!formats0(data3)) {
          let err10 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.finishedAt !== void 0) {
      let data4 = data.finishedAt;
      if (typeof data4 == "string") {
        if (!formats0(data4)) {
          let err12 = { instancePath: instancePath + "/finishedAt", schemaPath: "#/properties/finishedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/finishedAt", schemaPath: "#/properties/finishedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.durationMs !== void 0) {
      let data5 = data.durationMs;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        let err14 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5) && (data5 < 0 || isNaN(data5))) {
        let err15 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err16 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.jobId !== void 0) {
      let data7 = data.jobId;
      if (typeof data7 == "string") {
        if (!pattern26.test(data7)) {
          let err17 = { instancePath: instancePath + "/jobId", schemaPath: "#/properties/jobId/pattern", keyword: "pattern", params: { pattern: "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/jobId", schemaPath: "#/properties/jobId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate118.errors = vErrors, errors === 0;
}
validate118.evaluated = { props: { dueAt: !0, state: !0, attempts: !0, startedAt: !0, finishedAt: !0, durationMs: !0, error: !0, jobId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate117.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.description === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.cron === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cron" }, message: "must have required property 'cron'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.zone === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "zone" }, message: "must have required property 'zone'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.nextRunAt === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "nextRunAt" }, message: "must have required property 'nextRunAt'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (func0(data0) > 60) {
          let err5 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/ScheduleName/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (!pattern25.test(data0)) {
          let err6 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/ScheduleName/pattern", keyword: "pattern", params: { pattern: "^[a-z]+(?:[._][a-z]+)*$" }, message: 'must match pattern "^[a-z]+(?:[._][a-z]+)*$"' };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/ScheduleName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.description !== void 0 && typeof data.description != "string") {
      let err8 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.cron !== void 0 && typeof data.cron != "string") {
      let err9 = { instancePath: instancePath + "/cron", schemaPath: "#/properties/cron/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.zone !== void 0 && typeof data.zone != "string") {
      let err10 = { instancePath: instancePath + "/zone", schemaPath: "#/properties/zone/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.nextRunAt !== void 0) {
      let data4 = data.nextRunAt;
      if (typeof data4 == "string") {
        if (!formats0(data4)) {
          let err11 = { instancePath: instancePath + "/nextRunAt", schemaPath: "#/properties/nextRunAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/nextRunAt", schemaPath: "#/properties/nextRunAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    data.lastRun !== void 0 && (validate118(data.lastRun, { instancePath: instancePath + "/lastRun", parentData: data, parentDataProperty: "lastRun", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors), errors = vErrors.length));
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate117.errors = vErrors, errors === 0;
}
validate117.evaluated = { props: { name: !0, description: !0, cron: !0, zone: !0, nextRunAt: !0, lastRun: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate116(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate116.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate117(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate116.errors = vErrors, errors === 0;
}
validate116.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v4 = validate121;
function validate122(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate122.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.dueAt === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "dueAt" }, message: "must have required property 'dueAt'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.state === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.attempts === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.jobId === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "jobId" }, message: "must have required property 'jobId'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.dueAt !== void 0) {
      let data0 = data.dueAt;
      if (typeof data0 == "string") {
        if (!formats0(data0)) {
          let err4 = { instancePath: instancePath + "/dueAt", schemaPath: "#/properties/dueAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/dueAt", schemaPath: "#/properties/dueAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.state !== void 0) {
      let data1 = data.state;
      if (typeof data1 != "string") {
        let err6 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/ScheduleRunState/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (!(data1 === "waiting" || data1 === "running" || data1 === "succeeded" || data1 === "failed")) {
        let err7 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/ScheduleRunState/enum", keyword: "enum", params: { allowedValues: schema92.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.attempts !== void 0) {
      let data2 = data.attempts;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err8 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err9 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.startedAt !== void 0) {
      let data3 = data.startedAt;
      if (typeof data3 == "string") {
        if (!formats0(data3)) {
          let err10 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.finishedAt !== void 0) {
      let data4 = data.finishedAt;
      if (typeof data4 == "string") {
        if (!formats0(data4)) {
          let err12 = { instancePath: instancePath + "/finishedAt", schemaPath: "#/properties/finishedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/finishedAt", schemaPath: "#/properties/finishedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.durationMs !== void 0) {
      let data5 = data.durationMs;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        let err14 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5) && (data5 < 0 || isNaN(data5))) {
        let err15 = { instancePath: instancePath + "/durationMs", schemaPath: "#/properties/durationMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.error !== void 0 && typeof data.error != "string") {
      let err16 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.jobId !== void 0) {
      let data7 = data.jobId;
      if (typeof data7 == "string") {
        if (!pattern26.test(data7)) {
          let err17 = { instancePath: instancePath + "/jobId", schemaPath: "#/properties/jobId/pattern", keyword: "pattern", params: { pattern: "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/jobId", schemaPath: "#/properties/jobId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate122.errors = vErrors, errors === 0;
}
validate122.evaluated = { props: { dueAt: !0, state: !0, attempts: !0, startedAt: !0, finishedAt: !0, durationMs: !0, error: !0, jobId: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate121(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate121.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate122(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate121.errors = vErrors, errors === 0;
}
validate121.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v5 = validate124;
var schema100 = { type: "string", enum: ["waiting", "running", "succeeded", "failed", "cancelled"] };
function validate125(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate125.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.state === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.progress === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "progress" }, message: "must have required property 'progress'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.attempts === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.startAfter === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startAfter" }, message: "must have required property 'startAfter'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern26.test(data0)) {
          let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/JobId/pattern", keyword: "pattern", params: { pattern: "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/JobId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 == "string") {
        if (func0(data1) > 60) {
          let err9 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/JobKind/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (!pattern25.test(data1)) {
          let err10 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/JobKind/pattern", keyword: "pattern", params: { pattern: "^[a-z]+(?:[._][a-z]+)*$" }, message: 'must match pattern "^[a-z]+(?:[._][a-z]+)*$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/JobKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.state !== void 0) {
      let data2 = data.state;
      if (typeof data2 != "string") {
        let err12 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/JobState/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data2 === "waiting" || data2 === "running" || data2 === "succeeded" || data2 === "failed" || data2 === "cancelled")) {
        let err13 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/JobState/enum", keyword: "enum", params: { allowedValues: schema100.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.progress !== void 0) {
      let data3 = data.progress;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err14 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 100 || isNaN(data3)) {
          let err15 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          let err16 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      }
    }
    if (data.attempts !== void 0) {
      let data4 = data.attempts;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err17 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1e3 || isNaN(data4)) {
          let err18 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          let err19 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      }
    }
    if (data.ownerId !== void 0) {
      let data5 = data.ownerId;
      if (typeof data5 == "string") {
        if (!pattern1.test(data5)) {
          let err20 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.result !== void 0) {
      let data6 = data.result;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
        let err22 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.failure !== void 0) {
      let data7 = data.failure;
      if (typeof data7 == "string") {
        if (func0(data7) > 500) {
          let err23 = { instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data8 = data.createdAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err25 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.startAfter !== void 0) {
      let data9 = data.startAfter;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err27 = { instancePath: instancePath + "/startAfter", schemaPath: "#/properties/startAfter/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/startAfter", schemaPath: "#/properties/startAfter/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.startedAt !== void 0) {
      let data10 = data.startedAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err29 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.finishedAt !== void 0) {
      let data11 = data.finishedAt;
      if (typeof data11 == "string") {
        if (!formats0(data11)) {
          let err31 = { instancePath: instancePath + "/finishedAt", schemaPath: "#/properties/finishedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        let err32 = { instancePath: instancePath + "/finishedAt", schemaPath: "#/properties/finishedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
  } else {
    let err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate125.errors = vErrors, errors === 0;
}
validate125.evaluated = { props: { id: !0, kind: !0, state: !0, progress: !0, attempts: !0, ownerId: !0, result: !0, failure: !0, createdAt: !0, startAfter: !0, startedAt: !0, finishedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate124(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate124.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate125(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate124.errors = vErrors, errors === 0;
}
validate124.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v6 = validate127;
function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate128.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.state === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.progress === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "progress" }, message: "must have required property 'progress'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.attempts === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.startAfter === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startAfter" }, message: "must have required property 'startAfter'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern26.test(data0)) {
          let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/JobId/pattern", keyword: "pattern", params: { pattern: "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/JobId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 == "string") {
        if (func0(data1) > 60) {
          let err9 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/JobKind/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (!pattern25.test(data1)) {
          let err10 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/JobKind/pattern", keyword: "pattern", params: { pattern: "^[a-z]+(?:[._][a-z]+)*$" }, message: 'must match pattern "^[a-z]+(?:[._][a-z]+)*$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/JobKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.state !== void 0) {
      let data2 = data.state;
      if (typeof data2 != "string") {
        let err12 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/JobState/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data2 === "waiting" || data2 === "running" || data2 === "succeeded" || data2 === "failed" || data2 === "cancelled")) {
        let err13 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/JobState/enum", keyword: "enum", params: { allowedValues: schema100.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.progress !== void 0) {
      let data3 = data.progress;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err14 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 100 || isNaN(data3)) {
          let err15 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          let err16 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      }
    }
    if (data.attempts !== void 0) {
      let data4 = data.attempts;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err17 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1e3 || isNaN(data4)) {
          let err18 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          let err19 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      }
    }
    if (data.ownerId !== void 0) {
      let data5 = data.ownerId;
      if (typeof data5 == "string") {
        if (!pattern1.test(data5)) {
          let err20 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.result !== void 0) {
      let data6 = data.result;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
        let err22 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.failure !== void 0) {
      let data7 = data.failure;
      if (typeof data7 == "string") {
        if (func0(data7) > 500) {
          let err23 = { instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data8 = data.createdAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err25 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.startAfter !== void 0) {
      let data9 = data.startAfter;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err27 = { instancePath: instancePath + "/startAfter", schemaPath: "#/properties/startAfter/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/startAfter", schemaPath: "#/properties/startAfter/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.startedAt !== void 0) {
      let data10 = data.startedAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err29 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.finishedAt !== void 0) {
      let data11 = data.finishedAt;
      if (typeof data11 == "string") {
        if (!formats0(data11)) {
          let err31 = { instancePath: instancePath + "/finishedAt", schemaPath: "#/properties/finishedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        let err32 = { instancePath: instancePath + "/finishedAt", schemaPath: "#/properties/finishedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
  } else {
    let err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate128.errors = vErrors, errors === 0;
}
validate128.evaluated = { props: { id: !0, kind: !0, state: !0, progress: !0, attempts: !0, ownerId: !0, result: !0, failure: !0, createdAt: !0, startAfter: !0, startedAt: !0, finishedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate127(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate127.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate128(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors), errors = vErrors.length), validate127.errors = vErrors, errors === 0;
}
validate127.evaluated = { props: { id: !0, kind: !0, state: !0, progress: !0, attempts: !0, ownerId: !0, result: !0, failure: !0, createdAt: !0, startAfter: !0, startedAt: !0, finishedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v7 = validate130;
var schema115 = { type: "string", enum: ["en", "de"] }, pattern35 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_\\-]*$", "u");
var pattern36 = new RegExp("^https://[A-Za-z0-9.\\-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'\\(\\)*+,;=:@%\\/?\\-]*)?$", "u");
function validate132(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate132.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.firstName !== void 0) {
      let data0 = data.firstName;
      if (typeof data0 == "string") {
        if (func0(data0) > 100) {
          let err0 = { instancePath: instancePath + "/firstName", schemaPath: "contract#/$defs/PersonName/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
          vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
        }
        if (func0(data0) < 1) {
          let err1 = { instancePath: instancePath + "/firstName", schemaPath: "contract#/$defs/PersonName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/firstName", schemaPath: "contract#/$defs/PersonName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.lastName !== void 0) {
      let data1 = data.lastName;
      if (typeof data1 == "string") {
        if (func0(data1) > 100) {
          let err3 = { instancePath: instancePath + "/lastName", schemaPath: "contract#/$defs/PersonName/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func0(data1) < 1) {
          let err4 = { instancePath: instancePath + "/lastName", schemaPath: "contract#/$defs/PersonName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/lastName", schemaPath: "contract#/$defs/PersonName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.avatarUrl !== void 0) {
      let data2 = data.avatarUrl;
      if (typeof data2 == "string") {
        if (func0(data2) > 2e3) {
          let err6 = { instancePath: instancePath + "/avatarUrl", schemaPath: "contract#/$defs/AvatarUrl/maxLength", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (!pattern36.test(data2)) {
          let err7 = { instancePath: instancePath + "/avatarUrl", schemaPath: "contract#/$defs/AvatarUrl/pattern", keyword: "pattern", params: { pattern: "^https://[A-Za-z0-9.\\-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'\\(\\)*+,;=:@%\\/?\\-]*)?$" }, message: `must match pattern "^https://[A-Za-z0-9.\\-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'\\(\\)*+,;=:@%\\/?\\-]*)?$"` };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/avatarUrl", schemaPath: "contract#/$defs/AvatarUrl/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.bio !== void 0) {
      let data3 = data.bio;
      if (typeof data3 == "string") {
        if (func0(data3) > 1e3) {
          let err9 = { instancePath: instancePath + "/bio", schemaPath: "contract#/$defs/Bio/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (func0(data3) < 1) {
          let err10 = { instancePath: instancePath + "/bio", schemaPath: "contract#/$defs/Bio/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/bio", schemaPath: "contract#/$defs/Bio/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate132.errors = vErrors, errors === 0;
}
validate132.evaluated = { props: { firstName: !0, lastName: !0, avatarUrl: !0, bio: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate131.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.email === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "email" }, message: "must have required property 'email'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.emailVerified === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "emailVerified" }, message: "must have required property 'emailVerified'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.username === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "username" }, message: "must have required property 'username'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.role === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.status === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.language === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "language" }, message: "must have required property 'language'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.profile === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "profile" }, message: "must have required property 'profile'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.createdAt === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.updatedAt === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern1.test(data0)) {
          let err10 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.email !== void 0) {
      let data1 = data.email;
      if (typeof data1 == "string") {
        if (func0(data1) > 254) {
          let err12 = { instancePath: instancePath + "/email", schemaPath: "contract#/$defs/AccountEmail/maxLength", keyword: "maxLength", params: { limit: 254 }, message: "must NOT have more than 254 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/email", schemaPath: "contract#/$defs/AccountEmail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.emailVerified !== void 0 && typeof data.emailVerified != "boolean") {
      let err14 = { instancePath: instancePath + "/emailVerified", schemaPath: "#/properties/emailVerified/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.username !== void 0) {
      let data3 = data.username;
      if (typeof data3 == "string") {
        if (func0(data3) > 30) {
          let err15 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (func0(data3) < 3) {
          let err16 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (!pattern35.test(data3)) {
          let err17 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_\\-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9_\\-]*$"' };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.role !== void 0) {
      let data4 = data.role;
      if (typeof data4 != "string") {
        let err19 = { instancePath: instancePath + "/role", schemaPath: "contract#/$defs/Role/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (!(data4 === "user" || data4 === "editor" || data4 === "moderator" || data4 === "admin")) {
        let err20 = { instancePath: instancePath + "/role", schemaPath: "contract#/$defs/Role/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (typeof data5 != "string") {
        let err21 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/UserStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (!(data5 === "active" || data5 === "deactivated")) {
        let err22 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/UserStatus/enum", keyword: "enum", params: { allowedValues: schema27.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.language !== void 0) {
      let data6 = data.language;
      if (typeof data6 != "string") {
        let err23 = { instancePath: instancePath + "/language", schemaPath: "contract#/$defs/Language/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (!(data6 === "en" || data6 === "de")) {
        let err24 = { instancePath: instancePath + "/language", schemaPath: "contract#/$defs/Language/enum", keyword: "enum", params: { allowedValues: schema115.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.profile !== void 0 && (validate132(data.profile, { instancePath: instancePath + "/profile", parentData: data, parentDataProperty: "profile", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length)), data.lastLoginAt !== void 0) {
      let data8 = data.lastLoginAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err25 = { instancePath: instancePath + "/lastLoginAt", schemaPath: "#/properties/lastLoginAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/lastLoginAt", schemaPath: "#/properties/lastLoginAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data9 = data.createdAt;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err27 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data10 = data.updatedAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err29 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
  } else {
    let err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
  }
  return validate131.errors = vErrors, errors === 0;
}
validate131.evaluated = { props: { id: !0, email: !0, emailVerified: !0, username: !0, role: !0, status: !0, language: !0, profile: !0, lastLoginAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate130(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate130.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate131(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate130.errors = vErrors, errors === 0;
}
validate130.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v8 = validate135;
function validate136(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate136.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.email === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "email" }, message: "must have required property 'email'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.emailVerified === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "emailVerified" }, message: "must have required property 'emailVerified'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.username === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "username" }, message: "must have required property 'username'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.role === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.status === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.language === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "language" }, message: "must have required property 'language'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.profile === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "profile" }, message: "must have required property 'profile'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.createdAt === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.updatedAt === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern1.test(data0)) {
          let err10 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.email !== void 0) {
      let data1 = data.email;
      if (typeof data1 == "string") {
        if (func0(data1) > 254) {
          let err12 = { instancePath: instancePath + "/email", schemaPath: "contract#/$defs/AccountEmail/maxLength", keyword: "maxLength", params: { limit: 254 }, message: "must NOT have more than 254 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/email", schemaPath: "contract#/$defs/AccountEmail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.emailVerified !== void 0 && typeof data.emailVerified != "boolean") {
      let err14 = { instancePath: instancePath + "/emailVerified", schemaPath: "#/properties/emailVerified/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.username !== void 0) {
      let data3 = data.username;
      if (typeof data3 == "string") {
        if (func0(data3) > 30) {
          let err15 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (func0(data3) < 3) {
          let err16 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (!pattern35.test(data3)) {
          let err17 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_\\-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9_\\-]*$"' };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.role !== void 0) {
      let data4 = data.role;
      if (typeof data4 != "string") {
        let err19 = { instancePath: instancePath + "/role", schemaPath: "contract#/$defs/Role/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (!(data4 === "user" || data4 === "editor" || data4 === "moderator" || data4 === "admin")) {
        let err20 = { instancePath: instancePath + "/role", schemaPath: "contract#/$defs/Role/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (typeof data5 != "string") {
        let err21 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/UserStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (!(data5 === "active" || data5 === "deactivated")) {
        let err22 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/UserStatus/enum", keyword: "enum", params: { allowedValues: schema27.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.language !== void 0) {
      let data6 = data.language;
      if (typeof data6 != "string") {
        let err23 = { instancePath: instancePath + "/language", schemaPath: "contract#/$defs/Language/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (!(data6 === "en" || data6 === "de")) {
        let err24 = { instancePath: instancePath + "/language", schemaPath: "contract#/$defs/Language/enum", keyword: "enum", params: { allowedValues: schema115.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.profile !== void 0 && (validate132(data.profile, { instancePath: instancePath + "/profile", parentData: data, parentDataProperty: "profile", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length)), data.lastLoginAt !== void 0) {
      let data8 = data.lastLoginAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err25 = { instancePath: instancePath + "/lastLoginAt", schemaPath: "#/properties/lastLoginAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/lastLoginAt", schemaPath: "#/properties/lastLoginAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data9 = data.createdAt;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err27 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data10 = data.updatedAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err29 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
  } else {
    let err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
  }
  return validate136.errors = vErrors, errors === 0;
}
validate136.evaluated = { props: { id: !0, email: !0, emailVerified: !0, username: !0, role: !0, status: !0, language: !0, profile: !0, lastLoginAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate135(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate135.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate136(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors), errors = vErrors.length), validate135.errors = vErrors, errors === 0;
}
validate135.evaluated = { props: { id: !0, email: !0, emailVerified: !0, username: !0, role: !0, status: !0, language: !0, profile: !0, lastLoginAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v9 = validate139, schema133 = { $id: "v9", allOf: [{ $ref: "contract#/$defs/Problem" }], required: ["current"], properties: { code: { enum: ["precondition_failed"] }, current: { $ref: "contract#/$defs/User" } } };
function validate140(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate140.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.title === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.status === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.code === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.requestId === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requestId" }, message: "must have required property 'requestId'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 == "string") {
        if (!formats2.test(data0)) {
          let err5 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.title !== void 0 && typeof data.title != "string") {
      let err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.status !== void 0) {
      let data2 = data.status;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 599 || isNaN(data2)) {
          let err9 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data2 < 400 || isNaN(data2)) {
          let err10 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      }
    }
    if (data.code !== void 0) {
      let data3 = data.code;
      if (typeof data3 == "string") {
        if (!pattern2.test(data3)) {
          let err11 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_]*$" }, message: 'must match pattern "^[a-z][a-z0-9_]*$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.detail !== void 0 && typeof data.detail != "string") {
      let err13 = { instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.instance !== void 0) {
      let data5 = data.instance;
      if (typeof data5 == "string") {
        if (!formats2.test(data5)) {
          let err14 = { instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.requestId !== void 0 && typeof data.requestId != "string") {
      let err16 = { instancePath: instancePath + "/requestId", schemaPath: "#/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.errors !== void 0) {
      let data7 = data.errors;
      if (Array.isArray(data7)) {
        let len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.in === void 0) {
              let err17 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "in" }, message: "must have required property 'in'" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (data8.pointer === void 0) {
              let err18 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data8.rule === void 0) {
              let err19 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data8.detail === void 0) {
              let err20 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (data8.in !== void 0) {
              let data9 = data8.in;
              if (typeof data9 != "string") {
                let err21 = { instancePath: instancePath + "/errors/" + i0 + "/in", schemaPath: "contract#/$defs/Fault/properties/in/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
              if (!(data9 === "path" || data9 === "query" || data9 === "header" || data9 === "cookie" || data9 === "body")) {
                let err22 = { instancePath: instancePath + "/errors/" + i0 + "/in", schemaPath: "contract#/$defs/Fault/properties/in/enum", keyword: "enum", params: { allowedValues: schema8.properties.in.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
            if (data8.pointer !== void 0 && typeof data8.pointer != "string") {
              let err23 = { instancePath: instancePath + "/errors/" + i0 + "/pointer", schemaPath: "contract#/$defs/Fault/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
            if (data8.rule !== void 0 && typeof data8.rule != "string") {
              let err24 = { instancePath: instancePath + "/errors/" + i0 + "/rule", schemaPath: "contract#/$defs/Fault/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data8.detail !== void 0 && typeof data8.detail != "string") {
              let err25 = { instancePath: instancePath + "/errors/" + i0 + "/detail", schemaPath: "contract#/$defs/Fault/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          } else {
            let err26 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
      } else {
        let err27 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
  } else {
    let err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
  }
  return validate140.errors = vErrors, errors === 0;
}
validate140.evaluated = { props: { type: !0, title: !0, status: !0, code: !0, detail: !0, instance: !0, requestId: !0, errors: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate142(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate142.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.email === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "email" }, message: "must have required property 'email'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.emailVerified === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "emailVerified" }, message: "must have required property 'emailVerified'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.username === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "username" }, message: "must have required property 'username'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.role === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.status === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.language === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "language" }, message: "must have required property 'language'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.profile === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "profile" }, message: "must have required property 'profile'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.createdAt === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.updatedAt === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern1.test(data0)) {
          let err10 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.email !== void 0) {
      let data1 = data.email;
      if (typeof data1 == "string") {
        if (func0(data1) > 254) {
          let err12 = { instancePath: instancePath + "/email", schemaPath: "contract#/$defs/AccountEmail/maxLength", keyword: "maxLength", params: { limit: 254 }, message: "must NOT have more than 254 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/email", schemaPath: "contract#/$defs/AccountEmail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.emailVerified !== void 0 && typeof data.emailVerified != "boolean") {
      let err14 = { instancePath: instancePath + "/emailVerified", schemaPath: "#/properties/emailVerified/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.username !== void 0) {
      let data3 = data.username;
      if (typeof data3 == "string") {
        if (func0(data3) > 30) {
          let err15 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (func0(data3) < 3) {
          let err16 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (!pattern35.test(data3)) {
          let err17 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_\\-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9_\\-]*$"' };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.role !== void 0) {
      let data4 = data.role;
      if (typeof data4 != "string") {
        let err19 = { instancePath: instancePath + "/role", schemaPath: "contract#/$defs/Role/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (!(data4 === "user" || data4 === "editor" || data4 === "moderator" || data4 === "admin")) {
        let err20 = { instancePath: instancePath + "/role", schemaPath: "contract#/$defs/Role/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (typeof data5 != "string") {
        let err21 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/UserStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (!(data5 === "active" || data5 === "deactivated")) {
        let err22 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/UserStatus/enum", keyword: "enum", params: { allowedValues: schema27.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.language !== void 0) {
      let data6 = data.language;
      if (typeof data6 != "string") {
        let err23 = { instancePath: instancePath + "/language", schemaPath: "contract#/$defs/Language/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (!(data6 === "en" || data6 === "de")) {
        let err24 = { instancePath: instancePath + "/language", schemaPath: "contract#/$defs/Language/enum", keyword: "enum", params: { allowedValues: schema115.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.profile !== void 0 && (validate132(data.profile, { instancePath: instancePath + "/profile", parentData: data, parentDataProperty: "profile", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length)), data.lastLoginAt !== void 0) {
      let data8 = data.lastLoginAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err25 = { instancePath: instancePath + "/lastLoginAt", schemaPath: "#/properties/lastLoginAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/lastLoginAt", schemaPath: "#/properties/lastLoginAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data9 = data.createdAt;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err27 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data10 = data.updatedAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err29 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
  } else {
    let err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
  }
  return validate142.errors = vErrors, errors === 0;
}
validate142.evaluated = { props: { id: !0, email: !0, emailVerified: !0, username: !0, role: !0, status: !0, language: !0, profile: !0, lastLoginAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate139.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate140(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.current === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "current" }, message: "must have required property 'current'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.code !== void 0 && data.code !== "precondition_failed") {
      let err1 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/enum", keyword: "enum", params: { allowedValues: schema133.properties.code.enum }, message: "must be equal to one of the allowed values" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    data.current !== void 0 && (validate142(data.current, { instancePath: instancePath + "/current", parentData: data, parentDataProperty: "current", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors), errors = vErrors.length));
  }
  return validate139.errors = vErrors, errors === 0;
}
validate139.evaluated = { props: { code: !0, current: !0, type: !0, title: !0, status: !0, detail: !0, instance: !0, requestId: !0, errors: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v10 = validate145;
function validate148(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate148.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.title === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.status === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.createdAt === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern8.test(data0)) {
          let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/pattern", keyword: "pattern", params: { pattern: "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err7 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func0(data1) < 1) {
          let err8 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (!pattern12.test(data1)) {
          let err9 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func0(data2) > 200) {
          let err11 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (func0(data2) < 1) {
          let err12 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.status !== void 0) {
      let data3 = data.status;
      if (typeof data3 != "string") {
        let err14 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/PostStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (!(data3 === "draft" || data3 === "published")) {
        let err15 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/PostStatus/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data4 = data.createdAt;
      if (typeof data4 == "string") {
        if (!formats0(data4)) {
          let err16 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate148.errors = vErrors, errors === 0;
}
validate148.evaluated = { props: { id: !0, slug: !0, title: !0, status: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate146(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate146.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.email === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "email" }, message: "must have required property 'email'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.emailVerified === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "emailVerified" }, message: "must have required property 'emailVerified'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.username === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "username" }, message: "must have required property 'username'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.role === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.status === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.language === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "language" }, message: "must have required property 'language'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.profile === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "profile" }, message: "must have required property 'profile'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.counts === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "counts" }, message: "must have required property 'counts'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.recentPosts === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recentPosts" }, message: "must have required property 'recentPosts'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.createdAt === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.updatedAt === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern1.test(data0)) {
          let err12 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.email !== void 0) {
      let data1 = data.email;
      if (typeof data1 == "string") {
        if (func0(data1) > 254) {
          let err14 = { instancePath: instancePath + "/email", schemaPath: "contract#/$defs/AccountEmail/maxLength", keyword: "maxLength", params: { limit: 254 }, message: "must NOT have more than 254 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/email", schemaPath: "contract#/$defs/AccountEmail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.emailVerified !== void 0 && typeof data.emailVerified != "boolean") {
      let err16 = { instancePath: instancePath + "/emailVerified", schemaPath: "#/properties/emailVerified/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.username !== void 0) {
      let data3 = data.username;
      if (typeof data3 == "string") {
        if (func0(data3) > 30) {
          let err17 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (func0(data3) < 3) {
          let err18 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (!pattern35.test(data3)) {
          let err19 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_\\-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9_\\-]*$"' };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.role !== void 0) {
      let data4 = data.role;
      if (typeof data4 != "string") {
        let err21 = { instancePath: instancePath + "/role", schemaPath: "contract#/$defs/Role/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (!(data4 === "user" || data4 === "editor" || data4 === "moderator" || data4 === "admin")) {
        let err22 = { instancePath: instancePath + "/role", schemaPath: "contract#/$defs/Role/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (typeof data5 != "string") {
        let err23 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/UserStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (!(data5 === "active" || data5 === "deactivated")) {
        let err24 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/UserStatus/enum", keyword: "enum", params: { allowedValues: schema27.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.language !== void 0) {
      let data6 = data.language;
      if (typeof data6 != "string") {
        let err25 = { instancePath: instancePath + "/language", schemaPath: "contract#/$defs/Language/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      if (!(data6 === "en" || data6 === "de")) {
        let err26 = { instancePath: instancePath + "/language", schemaPath: "contract#/$defs/Language/enum", keyword: "enum", params: { allowedValues: schema115.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.profile !== void 0 && (validate132(data.profile, { instancePath: instancePath + "/profile", parentData: data, parentDataProperty: "profile", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length)), data.counts !== void 0) {
      let data8 = data.counts;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.posts === void 0) {
          let err27 = { instancePath: instancePath + "/counts", schemaPath: "contract#/$defs/UserCounts/required", keyword: "required", params: { missingProperty: "posts" }, message: "must have required property 'posts'" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        if (data8.orders === void 0) {
          let err28 = { instancePath: instancePath + "/counts", schemaPath: "contract#/$defs/UserCounts/required", keyword: "required", params: { missingProperty: "orders" }, message: "must have required property 'orders'" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        if (data8.posts !== void 0) {
          let data9 = data8.posts;
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            let err29 = { instancePath: instancePath + "/counts/posts", schemaPath: "contract#/$defs/UserCounts/properties/posts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
            let err30 = { instancePath: instancePath + "/counts/posts", schemaPath: "contract#/$defs/UserCounts/properties/posts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        }
        if (data8.orders !== void 0) {
          let data10 = data8.orders;
          if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            let err31 = { instancePath: instancePath + "/counts/orders", schemaPath: "contract#/$defs/UserCounts/properties/orders/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
          if (typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10))) {
            let err32 = { instancePath: instancePath + "/counts/orders", schemaPath: "contract#/$defs/UserCounts/properties/orders/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
        }
      } else {
        let err33 = { instancePath: instancePath + "/counts", schemaPath: "contract#/$defs/UserCounts/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.recentPosts !== void 0) {
      let data11 = data.recentPosts;
      if (Array.isArray(data11)) {
        if (data11.length > 5) {
          let err34 = { instancePath: instancePath + "/recentPosts", schemaPath: "#/properties/recentPosts/maxItems", keyword: "maxItems", params: { limit: 5 }, message: "must NOT have more than 5 items" };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
        let len0 = data11.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate148(data11[i0], { instancePath: instancePath + "/recentPosts/" + i0, parentData: data11, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors), errors = vErrors.length);
      } else {
        let err35 = { instancePath: instancePath + "/recentPosts", schemaPath: "#/properties/recentPosts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.lastLoginAt !== void 0) {
      let data13 = data.lastLoginAt;
      if (typeof data13 == "string") {
        if (!formats0(data13)) {
          let err36 = { instancePath: instancePath + "/lastLoginAt", schemaPath: "#/properties/lastLoginAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
      } else {
        let err37 = { instancePath: instancePath + "/lastLoginAt", schemaPath: "#/properties/lastLoginAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data14 = data.createdAt;
      if (typeof data14 == "string") {
        if (!formats0(data14)) {
          let err38 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
      } else {
        let err39 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data15 = data.updatedAt;
      if (typeof data15 == "string") {
        if (!formats0(data15)) {
          let err40 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
        }
      } else {
        let err41 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
  } else {
    let err42 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
  }
  return validate146.errors = vErrors, errors === 0;
}
validate146.evaluated = { props: { id: !0, email: !0, emailVerified: !0, username: !0, role: !0, status: !0, language: !0, profile: !0, counts: !0, recentPosts: !0, lastLoginAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate145(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate145.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate146(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors), errors = vErrors.length), validate145.errors = vErrors, errors === 0;
}
validate145.evaluated = { props: { id: !0, email: !0, emailVerified: !0, username: !0, role: !0, status: !0, language: !0, profile: !0, counts: !0, recentPosts: !0, lastLoginAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v11 = validate151;
function validate153(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate153.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern9.test(data0)) {
          let err3 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/TagId/pattern", keyword: "pattern", params: { pattern: "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/TagId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err5 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (func0(data1) < 1) {
          let err6 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (!pattern12.test(data1)) {
          let err7 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.name !== void 0) {
      let data2 = data.name;
      if (typeof data2 == "string") {
        if (func0(data2) > 60) {
          let err9 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (func0(data2) < 1) {
          let err10 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate153.errors = vErrors, errors === 0;
}
validate153.evaluated = { props: { id: !0, slug: !0, name: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate155(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate155.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.username === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "username" }, message: "must have required property 'username'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern1.test(data0)) {
          let err2 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
      } else {
        let err3 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.username !== void 0) {
      let data1 = data.username;
      if (typeof data1 == "string") {
        if (func0(data1) > 30) {
          let err4 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func0(data1) < 3) {
          let err5 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (!pattern35.test(data1)) {
          let err6 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_\\-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9_\\-]*$"' };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate155.errors = vErrors, errors === 0;
}
validate155.evaluated = { props: { id: !0, username: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate152(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate152.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.title === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.status === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.tags === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tags" }, message: "must have required property 'tags'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.updatedAt === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern8.test(data0)) {
          let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/pattern", keyword: "pattern", params: { pattern: "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err9 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (func0(data1) < 1) {
          let err10 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (!pattern12.test(data1)) {
          let err11 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func0(data2) > 200) {
          let err13 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func0(data2) < 1) {
          let err14 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.excerpt !== void 0) {
      let data3 = data.excerpt;
      if (typeof data3 == "string") {
        if (func0(data3) > 500) {
          let err16 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (func0(data3) < 1) {
          let err17 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.status !== void 0) {
      let data4 = data.status;
      if (typeof data4 != "string") {
        let err19 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/PostStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (!(data4 === "draft" || data4 === "published")) {
        let err20 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/PostStatus/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data5 = data.tags;
      if (Array.isArray(data5)) {
        if (data5.length > 20) {
          let err21 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        let len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate153(data5[i0], { instancePath: instancePath + "/tags/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors), errors = vErrors.length);
      } else {
        let err22 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.author !== void 0 && (validate155(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors), errors = vErrors.length)), data.publishedAt !== void 0) {
      let data8 = data.publishedAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err23 = { instancePath: instancePath + "/publishedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/publishedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data9 = data.createdAt;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err25 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data10 = data.updatedAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err27 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
  } else {
    let err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
  }
  return validate152.errors = vErrors, errors === 0;
}
validate152.evaluated = { props: { id: !0, slug: !0, title: !0, excerpt: !0, status: !0, tags: !0, author: !0, publishedAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate151(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate151.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate152(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate151.errors = vErrors, errors === 0;
}
validate151.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v12 = validate158;
var schema176 = { type: "object", required: ["accessToken", "tokenType", "expiresIn", "scope", "refreshToken", "refreshTokenExpiresIn"], properties: { accessToken: { type: "string" }, tokenType: { type: "string", enum: ["Bearer"] }, expiresIn: { type: "integer", minimum: 1 }, scope: { type: "string" }, refreshToken: { $ref: "contract#/$defs/RefreshToken" }, refreshTokenExpiresIn: { type: "integer", minimum: 1 } } };
function validate159(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate159.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.accessToken === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "accessToken" }, message: "must have required property 'accessToken'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.tokenType === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tokenType" }, message: "must have required property 'tokenType'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.expiresIn === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expiresIn" }, message: "must have required property 'expiresIn'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.scope === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scope" }, message: "must have required property 'scope'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.refreshToken === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "refreshToken" }, message: "must have required property 'refreshToken'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.refreshTokenExpiresIn === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "refreshTokenExpiresIn" }, message: "must have required property 'refreshTokenExpiresIn'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.accessToken !== void 0 && typeof data.accessToken != "string") {
      let err6 = { instancePath: instancePath + "/accessToken", schemaPath: "#/properties/accessToken/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.tokenType !== void 0) {
      let data1 = data.tokenType;
      if (typeof data1 != "string") {
        let err7 = { instancePath: instancePath + "/tokenType", schemaPath: "#/properties/tokenType/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (data1 !== "Bearer") {
        let err8 = { instancePath: instancePath + "/tokenType", schemaPath: "#/properties/tokenType/enum", keyword: "enum", params: { allowedValues: schema176.properties.tokenType.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.expiresIn !== void 0) {
      let data2 = data.expiresIn;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err9 = { instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 1 || isNaN(data2))) {
        let err10 = { instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.scope !== void 0 && typeof data.scope != "string") {
      let err11 = { instancePath: instancePath + "/scope", schemaPath: "#/properties/scope/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.refreshToken !== void 0) {
      let data4 = data.refreshToken;
      if (typeof data4 == "string") {
        if (func0(data4) > 200) {
          let err12 = { instancePath: instancePath + "/refreshToken", schemaPath: "contract#/$defs/RefreshToken/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (func0(data4) < 1) {
          let err13 = { instancePath: instancePath + "/refreshToken", schemaPath: "contract#/$defs/RefreshToken/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/refreshToken", schemaPath: "contract#/$defs/RefreshToken/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.refreshTokenExpiresIn !== void 0) {
      let data5 = data.refreshTokenExpiresIn;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        let err15 = { instancePath: instancePath + "/refreshTokenExpiresIn", schemaPath: "#/properties/refreshTokenExpiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5) && (data5 < 1 || isNaN(data5))) {
        let err16 = { instancePath: instancePath + "/refreshTokenExpiresIn", schemaPath: "#/properties/refreshTokenExpiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
  } else {
    let err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate159.errors = vErrors, errors === 0;
}
validate159.evaluated = { props: { accessToken: !0, tokenType: !0, expiresIn: !0, scope: !0, refreshToken: !0, refreshTokenExpiresIn: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate158(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate158.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate159(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors), errors = vErrors.length), validate158.errors = vErrors, errors === 0;
}
validate158.evaluated = { props: { accessToken: !0, tokenType: !0, expiresIn: !0, scope: !0, refreshToken: !0, refreshTokenExpiresIn: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v13 = validate161;
var schema181 = { type: "string", enum: ["totp", "passkey", "recovery_code"] }, pattern52 = new RegExp("^[A-Za-z0-9_\\-]{43}$", "u");
function validate162(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate162.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.challengeToken === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "challengeToken" }, message: "must have required property 'challengeToken'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.methods === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "methods" }, message: "must have required property 'methods'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.expiresIn === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expiresIn" }, message: "must have required property 'expiresIn'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.challengeToken !== void 0) {
      let data0 = data.challengeToken;
      if (typeof data0 == "string") {
        if (func0(data0) > 43) {
          let err3 = { instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/maxLength", keyword: "maxLength", params: { limit: 43 }, message: "must NOT have more than 43 characters" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func0(data0) < 43) {
          let err4 = { instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/minLength", keyword: "minLength", params: { limit: 43 }, message: "must NOT have fewer than 43 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (!pattern52.test(data0)) {
          let err5 = { instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_\\-]{43}$" }, message: 'must match pattern "^[A-Za-z0-9_\\-]{43}$"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.methods !== void 0) {
      let data1 = data.methods;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          let err7 = { instancePath: instancePath + "/methods", schemaPath: "#/properties/methods/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 != "string") {
            let err8 = { instancePath: instancePath + "/methods/" + i0, schemaPath: "contract#/$defs/MfaMethod/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
          if (!(data2 === "totp" || data2 === "passkey" || data2 === "recovery_code")) {
            let err9 = { instancePath: instancePath + "/methods/" + i0, schemaPath: "contract#/$defs/MfaMethod/enum", keyword: "enum", params: { allowedValues: schema181.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      } else {
        let err10 = { instancePath: instancePath + "/methods", schemaPath: "#/properties/methods/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.expiresIn !== void 0) {
      let data3 = data.expiresIn;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err11 = { instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3))) {
        let err12 = { instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate162.errors = vErrors, errors === 0;
}
validate162.evaluated = { props: { challengeToken: !0, methods: !0, expiresIn: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate161(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate161.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate162(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors), errors = vErrors.length), validate161.errors = vErrors, errors === 0;
}
validate161.evaluated = { props: { challengeToken: !0, methods: !0, expiresIn: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v14 = validate164;
var schema186 = { type: "string", enum: ["token", "browser"] }, pattern53 = new RegExp("^ses_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate166(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate166.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.current === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "current" }, message: "must have required property 'current'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.ipAddress === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ipAddress" }, message: "must have required property 'ipAddress'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.userAgent === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "userAgent" }, message: "must have required property 'userAgent'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.authenticatedAt === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "authenticatedAt" }, message: "must have required property 'authenticatedAt'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.lastSeenAt === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lastSeenAt" }, message: "must have required property 'lastSeenAt'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.expiresAt === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern53.test(data0)) {
          let err9 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/SessionId/pattern", keyword: "pattern", params: { pattern: "^ses_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^ses_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/SessionId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 != "string") {
        let err11 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/SessionKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (!(data1 === "token" || data1 === "browser")) {
        let err12 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/SessionKind/enum", keyword: "enum", params: { allowedValues: schema186.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.current !== void 0 && typeof data.current != "boolean") {
      let err13 = { instancePath: instancePath + "/current", schemaPath: "#/properties/current/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.ipAddress !== void 0 && typeof data.ipAddress != "string") {
      let err14 = { instancePath: instancePath + "/ipAddress", schemaPath: "#/properties/ipAddress/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.userAgent !== void 0 && typeof data.userAgent != "string") {
      let err15 = { instancePath: instancePath + "/userAgent", schemaPath: "#/properties/userAgent/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.createdAt !== void 0) {
      let data5 = data.createdAt;
      if (typeof data5 == "string") {
        if (!formats0(data5)) {
          let err16 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.authenticatedAt !== void 0) {
      let data6 = data.authenticatedAt;
      if (typeof data6 == "string") {
        if (!formats0(data6)) {
          let err18 = { instancePath: instancePath + "/authenticatedAt", schemaPath: "#/properties/authenticatedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/authenticatedAt", schemaPath: "#/properties/authenticatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.lastSeenAt !== void 0) {
      let data7 = data.lastSeenAt;
      if (typeof data7 == "string") {
        if (!formats0(data7)) {
          let err20 = { instancePath: instancePath + "/lastSeenAt", schemaPath: "#/properties/lastSeenAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/lastSeenAt", schemaPath: "#/properties/lastSeenAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      let data8 = data.expiresAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err22 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
  } else {
    let err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate166.errors = vErrors, errors === 0;
}
validate166.evaluated = { props: { id: !0, kind: !0, current: !0, ipAddress: !0, userAgent: !0, createdAt: !0, authenticatedAt: !0, lastSeenAt: !0, expiresAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate165(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate165.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.session === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "session" }, message: "must have required property 'session'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.session !== void 0 && (validate166(data.session, { instancePath: instancePath + "/session", parentData: data, parentDataProperty: "session", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length)), data.csrfToken !== void 0 && typeof data.csrfToken != "string") {
      let err1 = { instancePath: instancePath + "/csrfToken", schemaPath: "contract#/$defs/CsrfToken/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate165.errors = vErrors, errors === 0;
}
validate165.evaluated = { props: { session: !0, csrfToken: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate164(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate164.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate165(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors), errors = vErrors.length), validate164.errors = vErrors, errors === 0;
}
validate164.evaluated = { props: { session: !0, csrfToken: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v15 = validate169;
function validate170(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate170.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.session === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "session" }, message: "must have required property 'session'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.session !== void 0 && (validate166(data.session, { instancePath: instancePath + "/session", parentData: data, parentDataProperty: "session", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length)), data.accessToken !== void 0 && typeof data.accessToken != "string") {
      let err1 = { instancePath: instancePath + "/accessToken", schemaPath: "#/properties/accessToken/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.expiresIn !== void 0) {
      let data2 = data.expiresIn;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err2 = { instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 1 || isNaN(data2))) {
        let err3 = { instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.csrfToken !== void 0 && typeof data.csrfToken != "string") {
      let err4 = { instancePath: instancePath + "/csrfToken", schemaPath: "contract#/$defs/CsrfToken/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate170.errors = vErrors, errors === 0;
}
validate170.evaluated = { props: { session: !0, accessToken: !0, expiresIn: !0, csrfToken: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate169(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate169.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate170(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors), errors = vErrors.length), validate169.errors = vErrors, errors === 0;
}
validate169.evaluated = { props: { session: !0, accessToken: !0, expiresIn: !0, csrfToken: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v16 = validate173;
function validate174(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate174.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (func0(data0) > 40) {
          let err2 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityProviderId/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (!pattern21.test(data0)) {
          let err3 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityProviderId/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9\\-]*$" }, message: 'must match pattern "^[a-z][a-z0-9\\-]*$"' };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityProviderId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err5 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate174.errors = vErrors, errors === 0;
}
validate174.evaluated = { props: { id: !0, name: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate173(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate173.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate174(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors), errors = vErrors.length);
      } else {
        let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate173.errors = vErrors, errors === 0;
}
validate173.evaluated = { props: { items: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v17 = validate176;
var formats98 = (init_text_formats(), __toCommonJS(text_formats_exports)).textFormats.uri;
function validate176(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate176.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.authorizationUrl === void 0) {
      let err0 = { instancePath, schemaPath: "contract#/$defs/IdentityLogin/required", keyword: "required", params: { missingProperty: "authorizationUrl" }, message: "must have required property 'authorizationUrl'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.state === void 0) {
      let err1 = { instancePath, schemaPath: "contract#/$defs/IdentityLogin/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.loginToken === void 0) {
      let err2 = { instancePath, schemaPath: "contract#/$defs/IdentityLogin/required", keyword: "required", params: { missingProperty: "loginToken" }, message: "must have required property 'loginToken'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.expiresAt === void 0) {
      let err3 = { instancePath, schemaPath: "contract#/$defs/IdentityLogin/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.authorizationUrl !== void 0) {
      let data0 = data.authorizationUrl;
      if (typeof data0 == "string") {
        if (!formats98(data0)) {
          let err4 = { instancePath: instancePath + "/authorizationUrl", schemaPath: "contract#/$defs/IdentityLogin/properties/authorizationUrl/format", keyword: "format", params: { format: "uri" }, message: 'must match format "uri"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/authorizationUrl", schemaPath: "contract#/$defs/IdentityLogin/properties/authorizationUrl/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.state !== void 0 && typeof data.state != "string") {
      let err6 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/IdentityLogin/properties/state/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.loginToken !== void 0 && typeof data.loginToken != "string") {
      let err7 = { instancePath: instancePath + "/loginToken", schemaPath: "contract#/$defs/IdentityLogin/properties/loginToken/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.expiresAt !== void 0) {
      let data3 = data.expiresAt;
      if (typeof data3 == "string") {
        if (!formats0(data3)) {
          let err8 = { instancePath: instancePath + "/expiresAt", schemaPath: "contract#/$defs/IdentityLogin/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/expiresAt", schemaPath: "contract#/$defs/IdentityLogin/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "contract#/$defs/IdentityLogin/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate176.errors = vErrors, errors === 0;
}
validate176.evaluated = { props: { authorizationUrl: !0, state: !0, loginToken: !0, expiresAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v18 = validate177;
function validate178(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate178.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.challengeToken === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "challengeToken" }, message: "must have required property 'challengeToken'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.methods === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "methods" }, message: "must have required property 'methods'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.expiresIn === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expiresIn" }, message: "must have required property 'expiresIn'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.challengeToken !== void 0) {
      let data0 = data.challengeToken;
      if (typeof data0 == "string") {
        if (func0(data0) > 43) {
          let err3 = { instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/maxLength", keyword: "maxLength", params: { limit: 43 }, message: "must NOT have more than 43 characters" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func0(data0) < 43) {
          let err4 = { instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/minLength", keyword: "minLength", params: { limit: 43 }, message: "must NOT have fewer than 43 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (!pattern52.test(data0)) {
          let err5 = { instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_\\-]{43}$" }, message: 'must match pattern "^[A-Za-z0-9_\\-]{43}$"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/challengeToken", schemaPath: "contract#/$defs/MfaChallengeToken/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.methods !== void 0) {
      let data1 = data.methods;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          let err7 = { instancePath: instancePath + "/methods", schemaPath: "#/properties/methods/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 != "string") {
            let err8 = { instancePath: instancePath + "/methods/" + i0, schemaPath: "contract#/$defs/MfaMethod/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
          if (!(data2 === "totp" || data2 === "passkey" || data2 === "recovery_code")) {
            let err9 = { instancePath: instancePath + "/methods/" + i0, schemaPath: "contract#/$defs/MfaMethod/enum", keyword: "enum", params: { allowedValues: schema181.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      } else {
        let err10 = { instancePath: instancePath + "/methods", schemaPath: "#/properties/methods/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.expiresIn !== void 0) {
      let data3 = data.expiresIn;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err11 = { instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3))) {
        let err12 = { instancePath: instancePath + "/expiresIn", schemaPath: "#/properties/expiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate178.errors = vErrors, errors === 0;
}
validate178.evaluated = { props: { challengeToken: !0, methods: !0, expiresIn: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate177(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate177.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.linkToken === void 0) {
      let err0 = { instancePath, schemaPath: "contract#/$defs/IdentityLinkOffer/required", keyword: "required", params: { missingProperty: "linkToken" }, message: "must have required property 'linkToken'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.expiresAt === void 0) {
      let err1 = { instancePath, schemaPath: "contract#/$defs/IdentityLinkOffer/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.linkToken !== void 0 && typeof data.linkToken != "string") {
      let err2 = { instancePath: instancePath + "/linkToken", schemaPath: "contract#/$defs/IdentityLinkOffer/properties/linkToken/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.expiresAt !== void 0) {
      let data1 = data.expiresAt;
      if (typeof data1 == "string") {
        if (!formats0(data1)) {
          let err3 = { instancePath: instancePath + "/expiresAt", schemaPath: "contract#/$defs/IdentityLinkOffer/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/expiresAt", schemaPath: "contract#/$defs/IdentityLinkOffer/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    let err5 = { instancePath, schemaPath: "contract#/$defs/IdentityLinkOffer/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = {};
    props0.linkToken = !0, props0.expiresAt = !0;
  }
  let _errs8 = errors;
  validate178(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate178.errors : vErrors.concat(validate178.errors), errors = vErrors.length);
  var _valid0 = _errs8 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = props0 || {}, props0.challengeToken = !0, props0.methods = !0, props0.expiresIn = !0)), valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err6 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate177.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate177.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var v19 = validate180;
function validate181(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate181.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.provider === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.createdAt === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.lastUsedAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern20.test(data0)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityId/pattern", keyword: "pattern", params: { pattern: "^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.provider !== void 0) {
      let data1 = data.provider;
      if (typeof data1 == "string") {
        if (func0(data1) > 40) {
          let err6 = { instancePath: instancePath + "/provider", schemaPath: "contract#/$defs/IdentityProviderId/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (!pattern21.test(data1)) {
          let err7 = { instancePath: instancePath + "/provider", schemaPath: "contract#/$defs/IdentityProviderId/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9\\-]*$" }, message: 'must match pattern "^[a-z][a-z0-9\\-]*$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/provider", schemaPath: "contract#/$defs/IdentityProviderId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data2 = data.createdAt;
      if (typeof data2 == "string") {
        if (!formats0(data2)) {
          let err9 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.lastUsedAt !== void 0) {
      let data3 = data.lastUsedAt;
      if (typeof data3 == "string") {
        if (!formats0(data3)) {
          let err11 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate181.errors = vErrors, errors === 0;
}
validate181.evaluated = { props: { id: !0, provider: !0, createdAt: !0, lastUsedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate180(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate180.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate181(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate180.errors = vErrors, errors === 0;
}
validate180.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v20 = validate183;
function validate184(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate184.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.provider === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.createdAt === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.lastUsedAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern20.test(data0)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityId/pattern", keyword: "pattern", params: { pattern: "^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.provider !== void 0) {
      let data1 = data.provider;
      if (typeof data1 == "string") {
        if (func0(data1) > 40) {
          let err6 = { instancePath: instancePath + "/provider", schemaPath: "contract#/$defs/IdentityProviderId/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (!pattern21.test(data1)) {
          let err7 = { instancePath: instancePath + "/provider", schemaPath: "contract#/$defs/IdentityProviderId/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9\\-]*$" }, message: 'must match pattern "^[a-z][a-z0-9\\-]*$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/provider", schemaPath: "contract#/$defs/IdentityProviderId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data2 = data.createdAt;
      if (typeof data2 == "string") {
        if (!formats0(data2)) {
          let err9 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.lastUsedAt !== void 0) {
      let data3 = data.lastUsedAt;
      if (typeof data3 == "string") {
        if (!formats0(data3)) {
          let err11 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate184.errors = vErrors, errors === 0;
}
validate184.evaluated = { props: { id: !0, provider: !0, createdAt: !0, lastUsedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate183(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate183.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate184(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors), errors = vErrors.length), validate183.errors = vErrors, errors === 0;
}
validate183.evaluated = { props: { id: !0, provider: !0, createdAt: !0, lastUsedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v21 = validate186;
function validate186(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate186.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.expiresIn === void 0) {
      let err0 = { instancePath, schemaPath: "contract#/$defs/MailedLink/required", keyword: "required", params: { missingProperty: "expiresIn" }, message: "must have required property 'expiresIn'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.expiresIn !== void 0) {
      let data0 = data.expiresIn;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err1 = { instancePath: instancePath + "/expiresIn", schemaPath: "contract#/$defs/MailedLink/properties/expiresIn/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err2 = { instancePath: instancePath + "/expiresIn", schemaPath: "contract#/$defs/MailedLink/properties/expiresIn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    let err3 = { instancePath, schemaPath: "contract#/$defs/MailedLink/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate186.errors = vErrors, errors === 0;
}
validate186.evaluated = { props: { expiresIn: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v22 = validate187;
var schema215 = { type: "object", required: ["exportedAt", "account", "sessions", "identities", "secondFactors", "passkeys", "apiKeys", "posts", "orders", "files", "jobs", "mailPreferences", "events", "auditEvents", "shortened"], properties: { exportedAt: { $ref: "contract#/$defs/Timestamp" }, account: { $ref: "contract#/$defs/User" }, sessions: { type: "array", items: { $ref: "contract#/$defs/Session" } }, identities: { type: "array", items: { $ref: "contract#/$defs/Identity" } }, secondFactors: { $ref: "contract#/$defs/SecondFactors" }, passkeys: { type: "array", maxItems: 20, items: { $ref: "contract#/$defs/Passkey" } }, apiKeys: { type: "array", items: { $ref: "contract#/$defs/ApiKey" } }, posts: { type: "array", items: { $ref: "contract#/$defs/Post" } }, orders: { type: "array", items: { $ref: "contract#/$defs/Order" } }, jobs: { type: "array", items: { $ref: "contract#/$defs/Job" } }, mailPreferences: { $ref: "contract#/$defs/MailPreferences" }, events: { type: "array", items: { $ref: "contract#/$defs/OwnEvent" } }, auditEvents: { type: "array", items: { $ref: "contract#/$defs/AccountEvent" } }, files: { type: "array", items: { $ref: "contract#/$defs/FileInfo" } }, shortened: { type: "array", items: { type: "string", enum: ["sessions", "identities", "apiKeys", "posts", "orders", "files", "jobs", "events", "auditEvents"] } } } };
function validate189(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate189.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.email === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "email" }, message: "must have required property 'email'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.emailVerified === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "emailVerified" }, message: "must have required property 'emailVerified'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.username === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "username" }, message: "must have required property 'username'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.role === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "role" }, message: "must have required property 'role'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.status === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.language === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "language" }, message: "must have required property 'language'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.profile === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "profile" }, message: "must have required property 'profile'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.createdAt === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.updatedAt === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern1.test(data0)) {
          let err10 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/UserId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.email !== void 0) {
      let data1 = data.email;
      if (typeof data1 == "string") {
        if (func0(data1) > 254) {
          let err12 = { instancePath: instancePath + "/email", schemaPath: "contract#/$defs/AccountEmail/maxLength", keyword: "maxLength", params: { limit: 254 }, message: "must NOT have more than 254 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/email", schemaPath: "contract#/$defs/AccountEmail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.emailVerified !== void 0 && typeof data.emailVerified != "boolean") {
      let err14 = { instancePath: instancePath + "/emailVerified", schemaPath: "#/properties/emailVerified/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.username !== void 0) {
      let data3 = data.username;
      if (typeof data3 == "string") {
        if (func0(data3) > 30) {
          let err15 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/maxLength", keyword: "maxLength", params: { limit: 30 }, message: "must NOT have more than 30 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (func0(data3) < 3) {
          let err16 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/minLength", keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (!pattern35.test(data3)) {
          let err17 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_\\-]*$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9_\\-]*$"' };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/username", schemaPath: "contract#/$defs/Username/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.role !== void 0) {
      let data4 = data.role;
      if (typeof data4 != "string") {
        let err19 = { instancePath: instancePath + "/role", schemaPath: "contract#/$defs/Role/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (!(data4 === "user" || data4 === "editor" || data4 === "moderator" || data4 === "admin")) {
        let err20 = { instancePath: instancePath + "/role", schemaPath: "contract#/$defs/Role/enum", keyword: "enum", params: { allowedValues: schema21.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (typeof data5 != "string") {
        let err21 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/UserStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (!(data5 === "active" || data5 === "deactivated")) {
        let err22 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/UserStatus/enum", keyword: "enum", params: { allowedValues: schema27.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.language !== void 0) {
      let data6 = data.language;
      if (typeof data6 != "string") {
        let err23 = { instancePath: instancePath + "/language", schemaPath: "contract#/$defs/Language/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (!(data6 === "en" || data6 === "de")) {
        let err24 = { instancePath: instancePath + "/language", schemaPath: "contract#/$defs/Language/enum", keyword: "enum", params: { allowedValues: schema115.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.profile !== void 0 && (validate132(data.profile, { instancePath: instancePath + "/profile", parentData: data, parentDataProperty: "profile", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors), errors = vErrors.length)), data.lastLoginAt !== void 0) {
      let data8 = data.lastLoginAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err25 = { instancePath: instancePath + "/lastLoginAt", schemaPath: "#/properties/lastLoginAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/lastLoginAt", schemaPath: "#/properties/lastLoginAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data9 = data.createdAt;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err27 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data10 = data.updatedAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err29 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
  } else {
    let err31 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
  }
  return validate189.errors = vErrors, errors === 0;
}
validate189.evaluated = { props: { id: !0, email: !0, emailVerified: !0, username: !0, role: !0, status: !0, language: !0, profile: !0, lastLoginAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate193(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate193.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.provider === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "provider" }, message: "must have required property 'provider'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.createdAt === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.lastUsedAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lastUsedAt" }, message: "must have required property 'lastUsedAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern20.test(data0)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityId/pattern", keyword: "pattern", params: { pattern: "^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^idn_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/IdentityId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.provider !== void 0) {
      let data1 = data.provider;
      if (typeof data1 == "string") {
        if (func0(data1) > 40) {
          let err6 = { instancePath: instancePath + "/provider", schemaPath: "contract#/$defs/IdentityProviderId/maxLength", keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (!pattern21.test(data1)) {
          let err7 = { instancePath: instancePath + "/provider", schemaPath: "contract#/$defs/IdentityProviderId/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9\\-]*$" }, message: 'must match pattern "^[a-z][a-z0-9\\-]*$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/provider", schemaPath: "contract#/$defs/IdentityProviderId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data2 = data.createdAt;
      if (typeof data2 == "string") {
        if (!formats0(data2)) {
          let err9 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.lastUsedAt !== void 0) {
      let data3 = data.lastUsedAt;
      if (typeof data3 == "string") {
        if (!formats0(data3)) {
          let err11 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate193.errors = vErrors, errors === 0;
}
validate193.evaluated = { props: { id: !0, provider: !0, createdAt: !0, lastUsedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate195(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate195.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.passkeys === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "passkeys" }, message: "must have required property 'passkeys'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.recoveryCodesLeft === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recoveryCodesLeft" }, message: "must have required property 'recoveryCodesLeft'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.totp !== void 0) {
      let data0 = data.totp;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.createdAt === void 0) {
          let err2 = { instancePath: instancePath + "/totp", schemaPath: "#/properties/totp/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (data0.createdAt !== void 0) {
          let data1 = data0.createdAt;
          if (typeof data1 == "string") {
            if (!formats0(data1)) {
              let err3 = { instancePath: instancePath + "/totp/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
          } else {
            let err4 = { instancePath: instancePath + "/totp/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      } else {
        let err5 = { instancePath: instancePath + "/totp", schemaPath: "#/properties/totp/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.passkeys !== void 0) {
      let data2 = data.passkeys;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err6 = { instancePath: instancePath + "/passkeys", schemaPath: "#/properties/passkeys/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err7 = { instancePath: instancePath + "/passkeys", schemaPath: "#/properties/passkeys/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.recoveryCodesLeft !== void 0) {
      let data3 = data.recoveryCodesLeft;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err8 = { instancePath: instancePath + "/recoveryCodesLeft", schemaPath: "#/properties/recoveryCodesLeft/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3))) {
        let err9 = { instancePath: instancePath + "/recoveryCodesLeft", schemaPath: "#/properties/recoveryCodesLeft/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate195.errors = vErrors, errors === 0;
}
validate195.evaluated = { props: { totp: !0, passkeys: !0, recoveryCodesLeft: !0 }, dynamicProps: !1, dynamicItems: !1 };
var pattern64 = new RegExp("^psk_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate197(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate197.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.isBackedUp === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "isBackedUp" }, message: "must have required property 'isBackedUp'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.createdAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern64.test(data0)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PasskeyId/pattern", keyword: "pattern", params: { pattern: "^psk_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^psk_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PasskeyId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (func0(data1) > 60) {
          let err6 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/PasskeyName/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func0(data1) < 1) {
          let err7 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/PasskeyName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/PasskeyName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.isBackedUp !== void 0 && typeof data.isBackedUp != "boolean") {
      let err9 = { instancePath: instancePath + "/isBackedUp", schemaPath: "#/properties/isBackedUp/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.lastUsedAt !== void 0) {
      let data3 = data.lastUsedAt;
      if (typeof data3 == "string") {
        if (!formats0(data3)) {
          let err10 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data4 = data.createdAt;
      if (typeof data4 == "string") {
        if (!formats0(data4)) {
          let err12 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate197.errors = vErrors, errors === 0;
}
validate197.evaluated = { props: { id: !0, name: !0, isBackedUp: !0, lastUsedAt: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate199(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate199.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.kind === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.hint === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.scopes === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scopes" }, message: "must have required property 'scopes'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern19.test(data0)) {
          let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ApiKeyId/pattern", keyword: "pattern", params: { pattern: "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ApiKeyId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (func0(data1) > 100) {
          let err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (func0(data1) < 1) {
          let err9 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data2 = data.kind;
      if (typeof data2 != "string") {
        let err11 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/ApiKeyKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (!(data2 === "publishable" || data2 === "secret")) {
        let err12 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/ApiKeyKind/enum", keyword: "enum", params: { allowedValues: schema69.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.hint !== void 0 && typeof data.hint != "string") {
      let err13 = { instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.scopes !== void 0) {
      let data4 = data.scopes;
      if (Array.isArray(data4)) {
        if (data4.length > 50) {
          let err14 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data4.length < 1) {
          let err15 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 != "string") {
            let err16 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "contract#/$defs/ApiKeyScope/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
          if (!(data5 === "profile:read" || data5 === "profile:write" || data5 === "posts:read" || data5 === "posts:write" || data5 === "tags:write" || data5 === "products:write" || data5 === "orders:read" || data5 === "orders:write" || data5 === "users:read" || data5 === "audit:read" || data5 === "events:stream" || data5 === "events:read")) {
            let err17 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "contract#/$defs/ApiKeyScope/enum", keyword: "enum", params: { allowedValues: schema70.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
        let pair0 = func1(data4);
        if (pair0) {
          let err18 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/uniqueItems", keyword: "uniqueItems", params: { i: pair0[1], j: pair0[0] }, message: "must not have duplicate items (items ## " + pair0[0] + " and " + pair0[1] + " are identical)" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.lastUsedAt !== void 0) {
      let data6 = data.lastUsedAt;
      if (typeof data6 == "string") {
        if (!formats0(data6)) {
          let err20 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      let data7 = data.expiresAt;
      if (typeof data7 == "string") {
        if (!formats0(data7)) {
          let err22 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data8 = data.createdAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err24 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
  } else {
    let err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
  }
  return validate199.errors = vErrors, errors === 0;
}
validate199.evaluated = { props: { id: !0, name: !0, kind: !0, hint: !0, scopes: !0, lastUsedAt: !0, expiresAt: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate201(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate201.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.title === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.body === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "body" }, message: "must have required property 'body'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.status === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.tags === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tags" }, message: "must have required property 'tags'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.createdAt === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.updatedAt === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern8.test(data0)) {
          let err8 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/pattern", keyword: "pattern", params: { pattern: "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err10 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (func0(data1) < 1) {
          let err11 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (!pattern12.test(data1)) {
          let err12 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func0(data2) > 200) {
          let err14 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (func0(data2) < 1) {
          let err15 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.body !== void 0) {
      let data3 = data.body;
      if (typeof data3 == "string") {
        if (func0(data3) > 1e5) {
          let err17 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/maxLength", keyword: "maxLength", params: { limit: 1e5 }, message: "must NOT have more than 100000 characters" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (func0(data3) < 1) {
          let err18 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.excerpt !== void 0) {
      let data4 = data.excerpt;
      if (typeof data4 == "string") {
        if (func0(data4) > 500) {
          let err20 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (func0(data4) < 1) {
          let err21 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      } else {
        let err22 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (typeof data5 != "string") {
        let err23 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/PostStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (!(data5 === "draft" || data5 === "published")) {
        let err24 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/PostStatus/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data6 = data.tags;
      if (Array.isArray(data6)) {
        if (data6.length > 20) {
          let err25 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        let len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate153(data6[i0], { instancePath: instancePath + "/tags/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors), errors = vErrors.length);
      } else {
        let err26 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.author !== void 0 && (validate155(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors), errors = vErrors.length)), data.publishedAt !== void 0) {
      let data9 = data.publishedAt;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err27 = { instancePath: instancePath + "/publishedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/publishedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data10 = data.createdAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err29 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data11 = data.updatedAt;
      if (typeof data11 == "string") {
        if (!formats0(data11)) {
          let err31 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        let err32 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
  } else {
    let err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate201.errors = vErrors, errors === 0;
}
validate201.evaluated = { props: { id: !0, slug: !0, title: !0, body: !0, excerpt: !0, status: !0, tags: !0, author: !0, publishedAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate206(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate206.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.productId === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "productId" }, message: "must have required property 'productId'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.quantity === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "quantity" }, message: "must have required property 'quantity'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.unitPrice === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "unitPrice" }, message: "must have required property 'unitPrice'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.total === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.productId !== void 0) {
      let data0 = data.productId;
      if (typeof data0 == "string") {
        if (!pattern15.test(data0)) {
          let err5 = { instancePath: instancePath + "/productId", schemaPath: "contract#/$defs/ProductId/pattern", keyword: "pattern", params: { pattern: "^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/productId", schemaPath: "contract#/$defs/ProductId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (func0(data1) > 120) {
          let err7 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func0(data1) < 1) {
          let err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.quantity !== void 0) {
      let data2 = data.quantity;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err10 = { instancePath: instancePath + "/quantity", schemaPath: "#/properties/quantity/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 1e3 || isNaN(data2)) {
          let err11 = { instancePath: instancePath + "/quantity", schemaPath: "#/properties/quantity/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          let err12 = { instancePath: instancePath + "/quantity", schemaPath: "#/properties/quantity/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      }
    }
    if (data.unitPrice !== void 0) {
      let data3 = data.unitPrice;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.amount === void 0) {
          let err13 = { instancePath: instancePath + "/unitPrice", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data3.currency === void 0) {
          let err14 = { instancePath: instancePath + "/unitPrice", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        for (let key0 in data3)
          if (!(key0 === "amount" || key0 === "currency")) {
            let err15 = { instancePath: instancePath + "/unitPrice", schemaPath: "contract#/$defs/Money/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        if (data3.amount !== void 0) {
          let data4 = data3.amount;
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            let err16 = { instancePath: instancePath + "/unitPrice/amount", schemaPath: "contract#/$defs/Money/properties/amount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
          if (typeof data4 == "number" && isFinite(data4)) {
            if (data4 > 9007199254740991 || isNaN(data4)) {
              let err17 = { instancePath: instancePath + "/unitPrice/amount", schemaPath: "contract#/$defs/Money/properties/amount/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (data4 < 0 || isNaN(data4)) {
              let err18 = { instancePath: instancePath + "/unitPrice/amount", schemaPath: "contract#/$defs/Money/properties/amount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (!formats6.validate(data4)) {
              let err19 = { instancePath: instancePath + "/unitPrice/amount", schemaPath: "contract#/$defs/Money/properties/amount/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
          }
        }
        if (data3.currency !== void 0) {
          let data5 = data3.currency;
          if (typeof data5 != "string") {
            let err20 = { instancePath: instancePath + "/unitPrice/currency", schemaPath: "contract#/$defs/Money/properties/currency/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
          if (data5 !== "EUR") {
            let err21 = { instancePath: instancePath + "/unitPrice/currency", schemaPath: "contract#/$defs/Money/properties/currency/enum", keyword: "enum", params: { allowedValues: schema57.properties.currency.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
      } else {
        let err22 = { instancePath: instancePath + "/unitPrice", schemaPath: "contract#/$defs/Money/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.total !== void 0) {
      let data6 = data.total;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.amount === void 0) {
          let err23 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data6.currency === void 0) {
          let err24 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        for (let key1 in data6)
          if (!(key1 === "amount" || key1 === "currency")) {
            let err25 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
        if (data6.amount !== void 0) {
          let data7 = data6.amount;
          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            let err26 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
          if (typeof data7 == "number" && isFinite(data7)) {
            if (data7 > 9007199254740991 || isNaN(data7)) {
              let err27 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (data7 < 0 || isNaN(data7)) {
              let err28 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            if (!formats6.validate(data7)) {
              let err29 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
          }
        }
        if (data6.currency !== void 0) {
          let data8 = data6.currency;
          if (typeof data8 != "string") {
            let err30 = { instancePath: instancePath + "/total/currency", schemaPath: "contract#/$defs/Money/properties/currency/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
          if (data8 !== "EUR") {
            let err31 = { instancePath: instancePath + "/total/currency", schemaPath: "contract#/$defs/Money/properties/currency/enum", keyword: "enum", params: { allowedValues: schema57.properties.currency.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
        }
      } else {
        let err32 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
  } else {
    let err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate206.errors = vErrors, errors === 0;
}
validate206.evaluated = { props: { productId: !0, name: !0, quantity: !0, unitPrice: !0, total: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate205(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate205.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.status === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.items === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.total === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.createdAt === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern17.test(data0)) {
          let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/OrderId/pattern", keyword: "pattern", params: { pattern: "^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/OrderId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.status !== void 0) {
      let data1 = data.status;
      if (typeof data1 != "string") {
        let err7 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/OrderStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (data1 !== "pending") {
        let err8 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/OrderStatus/enum", keyword: "enum", params: { allowedValues: schema61.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.items !== void 0) {
      let data2 = data.items;
      if (Array.isArray(data2)) {
        if (data2.length > 50) {
          let err9 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data2.length < 1) {
          let err10 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate206(data2[i0], { instancePath: instancePath + "/items/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length);
      } else {
        let err11 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.total !== void 0) {
      let data4 = data.total;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.amount === void 0) {
          let err12 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data4.currency === void 0) {
          let err13 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        for (let key0 in data4)
          if (!(key0 === "amount" || key0 === "currency")) {
            let err14 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        if (data4.amount !== void 0) {
          let data5 = data4.amount;
          if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            let err15 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 > 9007199254740991 || isNaN(data5)) {
              let err16 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data5 < 0 || isNaN(data5)) {
              let err17 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (!formats6.validate(data5)) {
              let err18 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
          }
        }
        if (data4.currency !== void 0) {
          let data6 = data4.currency;
          if (typeof data6 != "string") {
            let err19 = { instancePath: instancePath + "/total/currency", schemaPath: "contract#/$defs/Money/properties/currency/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
          if (data6 !== "EUR") {
            let err20 = { instancePath: instancePath + "/total/currency", schemaPath: "contract#/$defs/Money/properties/currency/enum", keyword: "enum", params: { allowedValues: schema57.properties.currency.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data7 = data.createdAt;
      if (typeof data7 == "string") {
        if (!formats0(data7)) {
          let err22 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
  } else {
    let err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate205.errors = vErrors, errors === 0;
}
validate205.evaluated = { props: { id: !0, status: !0, items: !0, total: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate209(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate209.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.state === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.progress === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "progress" }, message: "must have required property 'progress'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.attempts === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempts" }, message: "must have required property 'attempts'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.startAfter === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startAfter" }, message: "must have required property 'startAfter'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern26.test(data0)) {
          let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/JobId/pattern", keyword: "pattern", params: { pattern: "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/JobId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 == "string") {
        if (func0(data1) > 60) {
          let err9 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/JobKind/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (!pattern25.test(data1)) {
          let err10 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/JobKind/pattern", keyword: "pattern", params: { pattern: "^[a-z]+(?:[._][a-z]+)*$" }, message: 'must match pattern "^[a-z]+(?:[._][a-z]+)*$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/JobKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.state !== void 0) {
      let data2 = data.state;
      if (typeof data2 != "string") {
        let err12 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/JobState/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data2 === "waiting" || data2 === "running" || data2 === "succeeded" || data2 === "failed" || data2 === "cancelled")) {
        let err13 = { instancePath: instancePath + "/state", schemaPath: "contract#/$defs/JobState/enum", keyword: "enum", params: { allowedValues: schema100.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.progress !== void 0) {
      let data3 = data.progress;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err14 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 100 || isNaN(data3)) {
          let err15 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 }, message: "must be <= 100" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          let err16 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      }
    }
    if (data.attempts !== void 0) {
      let data4 = data.attempts;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err17 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1e3 || isNaN(data4)) {
          let err18 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          let err19 = { instancePath: instancePath + "/attempts", schemaPath: "#/properties/attempts/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      }
    }
    if (data.ownerId !== void 0) {
      let data5 = data.ownerId;
      if (typeof data5 == "string") {
        if (!pattern1.test(data5)) {
          let err20 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/pattern", keyword: "pattern", params: { pattern: "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^usr_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/ownerId", schemaPath: "#/properties/ownerId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.result !== void 0) {
      let data6 = data.result;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
        let err22 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.failure !== void 0) {
      let data7 = data.failure;
      if (typeof data7 == "string") {
        if (func0(data7) > 500) {
          let err23 = { instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/failure", schemaPath: "#/properties/failure/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data8 = data.createdAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err25 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.startAfter !== void 0) {
      let data9 = data.startAfter;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err27 = { instancePath: instancePath + "/startAfter", schemaPath: "#/properties/startAfter/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/startAfter", schemaPath: "#/properties/startAfter/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.startedAt !== void 0) {
      let data10 = data.startedAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err29 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.finishedAt !== void 0) {
      let data11 = data.finishedAt;
      if (typeof data11 == "string") {
        if (!formats0(data11)) {
          let err31 = { instancePath: instancePath + "/finishedAt", schemaPath: "#/properties/finishedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        let err32 = { instancePath: instancePath + "/finishedAt", schemaPath: "#/properties/finishedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
  } else {
    let err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate209.errors = vErrors, errors === 0;
}
validate209.evaluated = { props: { id: !0, kind: !0, state: !0, progress: !0, attempts: !0, ownerId: !0, result: !0, failure: !0, createdAt: !0, startAfter: !0, startedAt: !0, finishedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate211(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate211.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.type === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.occurredAt === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "occurredAt" }, message: "must have required property 'occurredAt'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.subject === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.version === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.data === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/EventId/pattern", keyword: "pattern", params: { pattern: "^evt_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^evt_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/EventId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.type !== void 0 && typeof data.type != "string") {
      let err8 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.occurredAt !== void 0) {
      let data2 = data.occurredAt;
      if (typeof data2 == "string") {
        if (!formats0(data2)) {
          let err9 = { instancePath: instancePath + "/occurredAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/occurredAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.subject !== void 0) {
      let data3 = data.subject;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.type === void 0) {
          let err11 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data3.id === void 0) {
          let err12 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data3.type !== void 0 && typeof data3.type != "string") {
          let err13 = { instancePath: instancePath + "/subject/type", schemaPath: "#/properties/subject/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data3.id !== void 0 && typeof data3.id != "string") {
          let err14 = { instancePath: instancePath + "/subject/id", schemaPath: "#/properties/subject/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.version !== void 0) {
      let data6 = data.version;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        let err16 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
        let err17 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.data !== void 0) {
      let data7 = data.data;
      if (!(data7 && typeof data7 == "object" && !Array.isArray(data7))) {
        let err18 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate211.errors = vErrors, errors === 0;
}
validate211.evaluated = { props: { id: !0, type: !0, occurredAt: !0, subject: !0, version: !0, data: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema266 = { type: "object", required: ["id", "action", "by", "result", "details", "createdAt"], properties: { id: { $ref: "contract#/$defs/AuditEventId" }, action: { $ref: "contract#/$defs/AuditAction" }, by: { type: "string", enum: ["owner", "administrator", "unknown"] }, target: { type: "string", maxLength: 60 }, result: { type: "string", enum: ["success", "failure"] }, ipAddress: { type: "string" }, userAgent: { type: "string" }, requestId: { type: "string" }, details: { type: "object", additionalProperties: { type: "string" } }, createdAt: { $ref: "contract#/$defs/Timestamp" } } };
function validate213(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate213.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.action === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "action" }, message: "must have required property 'action'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.by === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "by" }, message: "must have required property 'by'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.result === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "result" }, message: "must have required property 'result'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.details === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "details" }, message: "must have required property 'details'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern0.test(data0)) {
          let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/AuditEventId/pattern", keyword: "pattern", params: { pattern: "^aud_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^aud_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/AuditEventId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.action !== void 0) {
      let data1 = data.action;
      if (typeof data1 != "string") {
        let err8 = { instancePath: instancePath + "/action", schemaPath: "contract#/$defs/AuditAction/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (!(data1 === "user.registered" || data1 === "user.profile_updated" || data1 === "user.email_verified" || data1 === "user.pre_ownership_access_removed" || data1 === "user.email_change_requested" || data1 === "user.email_changed" || data1 === "user.password_changed" || data1 === "user.password_reset" || data1 === "user.updated" || data1 === "user.role_changed" || data1 === "user.deactivated" || data1 === "user.restored" || data1 === "session.started" || data1 === "session.login_failed" || data1 === "session.reauthenticated" || data1 === "session.ended" || data1 === "session.all_ended" || data1 === "session.refresh_token_reused" || data1 === "identity.linked" || data1 === "identity.unlinked" || data1 === "second_factor.added" || data1 === "second_factor.removed" || data1 === "recovery_code.used" || data1 === "recovery_codes.replaced" || data1 === "passkey.renamed" || data1 === "api_key.created" || data1 === "api_key.renamed" || data1 === "api_key.revoked" || data1 === "job.cancelled" || data1 === "job.retried" || data1 === "job.discarded" || data1 === "user.exported" || data1 === "user.export_started" || data1 === "user.erasure_requested" || data1 === "user.erasure_undone" || data1 === "user.erased")) {
        let err9 = { instancePath: instancePath + "/action", schemaPath: "contract#/$defs/AuditAction/enum", keyword: "enum", params: { allowedValues: schema4.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.by !== void 0) {
      let data2 = data.by;
      if (typeof data2 != "string") {
        let err10 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (!(data2 === "owner" || data2 === "administrator" || data2 === "unknown")) {
        let err11 = { instancePath: instancePath + "/by", schemaPath: "#/properties/by/enum", keyword: "enum", params: { allowedValues: schema266.properties.by.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.target !== void 0) {
      let data3 = data.target;
      if (typeof data3 == "string") {
        if (func0(data3) > 60) {
          let err12 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.result !== void 0) {
      let data4 = data.result;
      if (typeof data4 != "string") {
        let err14 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (!(data4 === "success" || data4 === "failure")) {
        let err15 = { instancePath: instancePath + "/result", schemaPath: "#/properties/result/enum", keyword: "enum", params: { allowedValues: schema266.properties.result.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.ipAddress !== void 0 && typeof data.ipAddress != "string") {
      let err16 = { instancePath: instancePath + "/ipAddress", schemaPath: "#/properties/ipAddress/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.userAgent !== void 0 && typeof data.userAgent != "string") {
      let err17 = { instancePath: instancePath + "/userAgent", schemaPath: "#/properties/userAgent/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.requestId !== void 0 && typeof data.requestId != "string") {
      let err18 = { instancePath: instancePath + "/requestId", schemaPath: "#/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.details !== void 0) {
      let data8 = data.details;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        for (let key0 in data8)
          if (typeof data8[key0] != "string") {
            let err19 = { instancePath: instancePath + "/details/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/details/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
      } else {
        let err20 = { instancePath: instancePath + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data10 = data.createdAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err21 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      } else {
        let err22 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
  } else {
    let err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  return validate213.errors = vErrors, errors === 0;
}
validate213.evaluated = { props: { id: !0, action: !0, by: !0, target: !0, result: !0, ipAddress: !0, userAgent: !0, requestId: !0, details: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var schema270 = { type: "object", required: ["id", "kind", "name", "mediaType", "size", "createdAt"], properties: { id: { $ref: "contract#/$defs/FileId" }, kind: { type: "string", enum: ["account_export"] }, name: { $ref: "contract#/$defs/FileName" }, mediaType: { $ref: "contract#/$defs/MediaType" }, size: { $ref: "contract#/$defs/FileSize" }, createdAt: { $ref: "contract#/$defs/Timestamp" }, expiresAt: { type: "string", format: "date-time" } } };
var pattern75 = new RegExp("^fil_[0-7][0-9a-hjkmnp-tv-z]{25}$", "u");
function validate215(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate215.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.mediaType === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mediaType" }, message: "must have required property 'mediaType'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.size === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "size" }, message: "must have required property 'size'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern75.test(data0)) {
          let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/FileId/pattern", keyword: "pattern", params: { pattern: "^fil_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^fil_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/FileId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 != "string") {
        let err8 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (data1 !== "account_export") {
        let err9 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema270.properties.kind.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err10 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/FileName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.mediaType !== void 0 && typeof data.mediaType != "string") {
      let err11 = { instancePath: instancePath + "/mediaType", schemaPath: "contract#/$defs/MediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.size !== void 0) {
      let data4 = data.size;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err12 = { instancePath: instancePath + "/size", schemaPath: "contract#/$defs/FileSize/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4) && (data4 < 0 || isNaN(data4))) {
        let err13 = { instancePath: instancePath + "/size", schemaPath: "contract#/$defs/FileSize/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data5 = data.createdAt;
      if (typeof data5 == "string") {
        if (!formats0(data5)) {
          let err14 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      let data6 = data.expiresAt;
      if (typeof data6 == "string") {
        if (!formats0(data6)) {
          let err16 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate215.errors = vErrors, errors === 0;
}
validate215.evaluated = { props: { id: !0, kind: !0, name: !0, mediaType: !0, size: !0, createdAt: !0, expiresAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate188(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate188.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.exportedAt === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exportedAt" }, message: "must have required property 'exportedAt'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.account === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "account" }, message: "must have required property 'account'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.sessions === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sessions" }, message: "must have required property 'sessions'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.identities === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "identities" }, message: "must have required property 'identities'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.secondFactors === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "secondFactors" }, message: "must have required property 'secondFactors'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.passkeys === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "passkeys" }, message: "must have required property 'passkeys'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.apiKeys === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "apiKeys" }, message: "must have required property 'apiKeys'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.posts === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "posts" }, message: "must have required property 'posts'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.orders === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "orders" }, message: "must have required property 'orders'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.files === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.jobs === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "jobs" }, message: "must have required property 'jobs'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.mailPreferences === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mailPreferences" }, message: "must have required property 'mailPreferences'" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.events === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "events" }, message: "must have required property 'events'" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.auditEvents === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "auditEvents" }, message: "must have required property 'auditEvents'" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.shortened === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "shortened" }, message: "must have required property 'shortened'" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.exportedAt !== void 0) {
      let data0 = data.exportedAt;
      if (typeof data0 == "string") {
        if (!formats0(data0)) {
          let err15 = { instancePath: instancePath + "/exportedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/exportedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.account !== void 0 && (validate189(data.account, { instancePath: instancePath + "/account", parentData: data, parentDataProperty: "account", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate189.errors : vErrors.concat(validate189.errors), errors = vErrors.length)), data.sessions !== void 0) {
      let data2 = data.sessions;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate166(data2[i0], { instancePath: instancePath + "/sessions/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors), errors = vErrors.length);
      } else {
        let err17 = { instancePath: instancePath + "/sessions", schemaPath: "#/properties/sessions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.identities !== void 0) {
      let data4 = data.identities;
      if (Array.isArray(data4)) {
        let len1 = data4.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate193(data4[i1], { instancePath: instancePath + "/identities/" + i1, parentData: data4, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors), errors = vErrors.length);
      } else {
        let err18 = { instancePath: instancePath + "/identities", schemaPath: "#/properties/identities/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.secondFactors !== void 0 && (validate195(data.secondFactors, { instancePath: instancePath + "/secondFactors", parentData: data, parentDataProperty: "secondFactors", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate195.errors : vErrors.concat(validate195.errors), errors = vErrors.length)), data.passkeys !== void 0) {
      let data7 = data.passkeys;
      if (Array.isArray(data7)) {
        if (data7.length > 20) {
          let err19 = { instancePath: instancePath + "/passkeys", schemaPath: "#/properties/passkeys/maxItems", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        let len2 = data7.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate197(data7[i2], { instancePath: instancePath + "/passkeys/" + i2, parentData: data7, parentDataProperty: i2, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors), errors = vErrors.length);
      } else {
        let err20 = { instancePath: instancePath + "/passkeys", schemaPath: "#/properties/passkeys/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.apiKeys !== void 0) {
      let data9 = data.apiKeys;
      if (Array.isArray(data9)) {
        let len3 = data9.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate199(data9[i3], { instancePath: instancePath + "/apiKeys/" + i3, parentData: data9, parentDataProperty: i3, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate199.errors : vErrors.concat(validate199.errors), errors = vErrors.length);
      } else {
        let err21 = { instancePath: instancePath + "/apiKeys", schemaPath: "#/properties/apiKeys/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.posts !== void 0) {
      let data11 = data.posts;
      if (Array.isArray(data11)) {
        let len4 = data11.length;
        for (let i4 = 0; i4 < len4; i4++)
          validate201(data11[i4], { instancePath: instancePath + "/posts/" + i4, parentData: data11, parentDataProperty: i4, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate201.errors : vErrors.concat(validate201.errors), errors = vErrors.length);
      } else {
        let err22 = { instancePath: instancePath + "/posts", schemaPath: "#/properties/posts/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.orders !== void 0) {
      let data13 = data.orders;
      if (Array.isArray(data13)) {
        let len5 = data13.length;
        for (let i5 = 0; i5 < len5; i5++)
          validate205(data13[i5], { instancePath: instancePath + "/orders/" + i5, parentData: data13, parentDataProperty: i5, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors), errors = vErrors.length);
      } else {
        let err23 = { instancePath: instancePath + "/orders", schemaPath: "#/properties/orders/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.jobs !== void 0) {
      let data15 = data.jobs;
      if (Array.isArray(data15)) {
        let len6 = data15.length;
        for (let i6 = 0; i6 < len6; i6++)
          validate209(data15[i6], { instancePath: instancePath + "/jobs/" + i6, parentData: data15, parentDataProperty: i6, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors), errors = vErrors.length);
      } else {
        let err24 = { instancePath: instancePath + "/jobs", schemaPath: "#/properties/jobs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.mailPreferences !== void 0) {
      let data17 = data.mailPreferences;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        if (data17.welcome === void 0) {
          let err25 = { instancePath: instancePath + "/mailPreferences", schemaPath: "contract#/$defs/MailPreferences/required", keyword: "required", params: { missingProperty: "welcome" }, message: "must have required property 'welcome'" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data17.comment === void 0) {
          let err26 = { instancePath: instancePath + "/mailPreferences", schemaPath: "contract#/$defs/MailPreferences/required", keyword: "required", params: { missingProperty: "comment" }, message: "must have required property 'comment'" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        if (data17.welcome !== void 0 && typeof data17.welcome != "boolean") {
          let err27 = { instancePath: instancePath + "/mailPreferences/welcome", schemaPath: "contract#/$defs/MailPreferences/properties/welcome/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        if (data17.comment !== void 0 && typeof data17.comment != "boolean") {
          let err28 = { instancePath: instancePath + "/mailPreferences/comment", schemaPath: "contract#/$defs/MailPreferences/properties/comment/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
      } else {
        let err29 = { instancePath: instancePath + "/mailPreferences", schemaPath: "contract#/$defs/MailPreferences/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.events !== void 0) {
      let data20 = data.events;
      if (Array.isArray(data20)) {
        let len7 = data20.length;
        for (let i7 = 0; i7 < len7; i7++)
          validate211(data20[i7], { instancePath: instancePath + "/events/" + i7, parentData: data20, parentDataProperty: i7, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate211.errors : vErrors.concat(validate211.errors), errors = vErrors.length);
      } else {
        let err30 = { instancePath: instancePath + "/events", schemaPath: "#/properties/events/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.auditEvents !== void 0) {
      let data22 = data.auditEvents;
      if (Array.isArray(data22)) {
        let len8 = data22.length;
        for (let i8 = 0; i8 < len8; i8++)
          validate213(data22[i8], { instancePath: instancePath + "/auditEvents/" + i8, parentData: data22, parentDataProperty: i8, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate213.errors : vErrors.concat(validate213.errors), errors = vErrors.length);
      } else {
        let err31 = { instancePath: instancePath + "/auditEvents", schemaPath: "#/properties/auditEvents/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.files !== void 0) {
      let data24 = data.files;
      if (Array.isArray(data24)) {
        let len9 = data24.length;
        for (let i9 = 0; i9 < len9; i9++)
          validate215(data24[i9], { instancePath: instancePath + "/files/" + i9, parentData: data24, parentDataProperty: i9, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors), errors = vErrors.length);
      } else {
        let err32 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.shortened !== void 0) {
      let data26 = data.shortened;
      if (Array.isArray(data26)) {
        let len10 = data26.length;
        for (let i10 = 0; i10 < len10; i10++) {
          let data27 = data26[i10];
          if (typeof data27 != "string") {
            let err33 = { instancePath: instancePath + "/shortened/" + i10, schemaPath: "#/properties/shortened/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
          if (!(data27 === "sessions" || data27 === "identities" || data27 === "apiKeys" || data27 === "posts" || data27 === "orders" || data27 === "files" || data27 === "jobs" || data27 === "events" || data27 === "auditEvents")) {
            let err34 = { instancePath: instancePath + "/shortened/" + i10, schemaPath: "#/properties/shortened/items/enum", keyword: "enum", params: { allowedValues: schema215.properties.shortened.items.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
      } else {
        let err35 = { instancePath: instancePath + "/shortened", schemaPath: "#/properties/shortened/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
  } else {
    let err36 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
  }
  return validate188.errors = vErrors, errors === 0;
}
validate188.evaluated = { props: { exportedAt: !0, account: !0, sessions: !0, identities: !0, secondFactors: !0, passkeys: !0, apiKeys: !0, posts: !0, orders: !0, jobs: !0, mailPreferences: !0, events: !0, auditEvents: !0, files: !0, shortened: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate187(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate187.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate188(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate188.errors : vErrors.concat(validate188.errors), errors = vErrors.length), validate187.errors = vErrors, errors === 0;
}
validate187.evaluated = { props: { exportedAt: !0, account: !0, sessions: !0, identities: !0, secondFactors: !0, passkeys: !0, apiKeys: !0, posts: !0, orders: !0, jobs: !0, mailPreferences: !0, events: !0, auditEvents: !0, files: !0, shortened: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v23 = validate218;
var pattern77 = new RegExp("^[0-9a-f]{64}$", "u");
function validate219(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate219.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.mediaType === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "mediaType" }, message: "must have required property 'mediaType'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.size === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "size" }, message: "must have required property 'size'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.sha256 === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sha256" }, message: "must have required property 'sha256'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.expiresAt === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.downloadUrl === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "downloadUrl" }, message: "must have required property 'downloadUrl'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.downloadUrlExpiresAt === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "downloadUrlExpiresAt" }, message: "must have required property 'downloadUrlExpiresAt'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern75.test(data0)) {
          let err9 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/FileId/pattern", keyword: "pattern", params: { pattern: "^fil_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^fil_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/FileId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err11 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/FileName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.mediaType !== void 0 && typeof data.mediaType != "string") {
      let err12 = { instancePath: instancePath + "/mediaType", schemaPath: "contract#/$defs/MediaType/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.size !== void 0) {
      let data3 = data.size;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err13 = { instancePath: instancePath + "/size", schemaPath: "contract#/$defs/FileSize/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3))) {
        let err14 = { instancePath: instancePath + "/size", schemaPath: "contract#/$defs/FileSize/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.sha256 !== void 0) {
      let data4 = data.sha256;
      if (typeof data4 == "string") {
        if (!pattern77.test(data4)) {
          let err15 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/sha256", schemaPath: "#/properties/sha256/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data5 = data.createdAt;
      if (typeof data5 == "string") {
        if (!formats0(data5)) {
          let err17 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      let data6 = data.expiresAt;
      if (typeof data6 == "string") {
        if (!formats0(data6)) {
          let err19 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.downloadUrl !== void 0) {
      let data7 = data.downloadUrl;
      if (typeof data7 == "string") {
        if (!formats98(data7)) {
          let err21 = { instancePath: instancePath + "/downloadUrl", schemaPath: "#/properties/downloadUrl/format", keyword: "format", params: { format: "uri" }, message: 'must match format "uri"' };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      } else {
        let err22 = { instancePath: instancePath + "/downloadUrl", schemaPath: "#/properties/downloadUrl/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.downloadUrlExpiresAt !== void 0) {
      let data8 = data.downloadUrlExpiresAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err23 = { instancePath: instancePath + "/downloadUrlExpiresAt", schemaPath: "#/properties/downloadUrlExpiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/downloadUrlExpiresAt", schemaPath: "#/properties/downloadUrlExpiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
  } else {
    let err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  return validate219.errors = vErrors, errors === 0;
}
validate219.evaluated = { props: { id: !0, name: !0, mediaType: !0, size: !0, sha256: !0, createdAt: !0, expiresAt: !0, downloadUrl: !0, downloadUrlExpiresAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate218(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate218.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate219(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate219.errors : vErrors.concat(validate219.errors), errors = vErrors.length), validate218.errors = vErrors, errors === 0;
}
validate218.evaluated = { props: { id: !0, name: !0, mediaType: !0, size: !0, sha256: !0, createdAt: !0, expiresAt: !0, downloadUrl: !0, downloadUrlExpiresAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v24 = validate221;
function validate221(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate221.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.erasesAt === void 0) {
      let err0 = { instancePath, schemaPath: "contract#/$defs/ErasureSchedule/required", keyword: "required", params: { missingProperty: "erasesAt" }, message: "must have required property 'erasesAt'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.erasesAt !== void 0) {
      let data0 = data.erasesAt;
      if (typeof data0 == "string") {
        if (!formats0(data0)) {
          let err1 = { instancePath: instancePath + "/erasesAt", schemaPath: "contract#/$defs/ErasureSchedule/properties/erasesAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/erasesAt", schemaPath: "contract#/$defs/ErasureSchedule/properties/erasesAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    let err3 = { instancePath, schemaPath: "contract#/$defs/ErasureSchedule/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate221.errors = vErrors, errors === 0;
}
validate221.evaluated = { props: { erasesAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v25 = validate222;
function validate222(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate222.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.welcome === void 0) {
      let err0 = { instancePath, schemaPath: "contract#/$defs/MailPreferences/required", keyword: "required", params: { missingProperty: "welcome" }, message: "must have required property 'welcome'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.comment === void 0) {
      let err1 = { instancePath, schemaPath: "contract#/$defs/MailPreferences/required", keyword: "required", params: { missingProperty: "comment" }, message: "must have required property 'comment'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.welcome !== void 0 && typeof data.welcome != "boolean") {
      let err2 = { instancePath: instancePath + "/welcome", schemaPath: "contract#/$defs/MailPreferences/properties/welcome/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.comment !== void 0 && typeof data.comment != "boolean") {
      let err3 = { instancePath: instancePath + "/comment", schemaPath: "contract#/$defs/MailPreferences/properties/comment/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "contract#/$defs/MailPreferences/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate222.errors = vErrors, errors === 0;
}
validate222.evaluated = { props: { welcome: !0, comment: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v26 = validate223;
function validate223(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate223.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), typeof data != "string") {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  return validate223.errors = vErrors, errors === 0;
}
validate223.evaluated = { dynamicProps: !1, dynamicItems: !1 };
var v27 = validate224;
function validate225(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate225.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.current === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "current" }, message: "must have required property 'current'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.ipAddress === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ipAddress" }, message: "must have required property 'ipAddress'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.userAgent === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "userAgent" }, message: "must have required property 'userAgent'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.authenticatedAt === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "authenticatedAt" }, message: "must have required property 'authenticatedAt'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.lastSeenAt === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lastSeenAt" }, message: "must have required property 'lastSeenAt'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.expiresAt === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expiresAt" }, message: "must have required property 'expiresAt'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern53.test(data0)) {
          let err9 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/SessionId/pattern", keyword: "pattern", params: { pattern: "^ses_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^ses_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/SessionId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 != "string") {
        let err11 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/SessionKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (!(data1 === "token" || data1 === "browser")) {
        let err12 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/SessionKind/enum", keyword: "enum", params: { allowedValues: schema186.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.current !== void 0 && typeof data.current != "boolean") {
      let err13 = { instancePath: instancePath + "/current", schemaPath: "#/properties/current/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.ipAddress !== void 0 && typeof data.ipAddress != "string") {
      let err14 = { instancePath: instancePath + "/ipAddress", schemaPath: "#/properties/ipAddress/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.userAgent !== void 0 && typeof data.userAgent != "string") {
      let err15 = { instancePath: instancePath + "/userAgent", schemaPath: "#/properties/userAgent/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.createdAt !== void 0) {
      let data5 = data.createdAt;
      if (typeof data5 == "string") {
        if (!formats0(data5)) {
          let err16 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.authenticatedAt !== void 0) {
      let data6 = data.authenticatedAt;
      if (typeof data6 == "string") {
        if (!formats0(data6)) {
          let err18 = { instancePath: instancePath + "/authenticatedAt", schemaPath: "#/properties/authenticatedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/authenticatedAt", schemaPath: "#/properties/authenticatedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.lastSeenAt !== void 0) {
      let data7 = data.lastSeenAt;
      if (typeof data7 == "string") {
        if (!formats0(data7)) {
          let err20 = { instancePath: instancePath + "/lastSeenAt", schemaPath: "#/properties/lastSeenAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/lastSeenAt", schemaPath: "#/properties/lastSeenAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      let data8 = data.expiresAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err22 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
  } else {
    let err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate225.errors = vErrors, errors === 0;
}
validate225.evaluated = { props: { id: !0, kind: !0, current: !0, ipAddress: !0, userAgent: !0, createdAt: !0, authenticatedAt: !0, lastSeenAt: !0, expiresAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate224(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate224.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate225(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate225.errors : vErrors.concat(validate225.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate224.errors = vErrors, errors === 0;
}
validate224.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v28 = validate227;
var schema294 = { type: "object", required: ["rpId", "challenge", "timeout", "allowCredentials", "userVerification"], properties: { rpId: { type: "string" }, challenge: { type: "string" }, timeout: { type: "integer" }, allowCredentials: { type: "array", items: { $ref: "contract#/$defs/WebAuthnCredentialRef" } }, userVerification: { type: "string", enum: ["required", "preferred"] } } }, schema295 = { type: "object", required: ["type", "id"], properties: { type: { type: "string", enum: ["public-key"] }, id: { $ref: "contract#/$defs/WebAuthnCredentialId" }, transports: { type: "array", items: { $ref: "contract#/$defs/WebAuthnTransport" } } } };
var pattern79 = new RegExp("^[A-Za-z0-9_\\-]+$", "u");
function validate229(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate229.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.id === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (data0 !== "public-key") {
        let err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema295.properties.type.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 == "string") {
        if (func0(data1) > 1364) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/WebAuthnCredentialId/maxLength", keyword: "maxLength", params: { limit: 1364 }, message: "must NOT have more than 1364 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (!pattern79.test(data1)) {
          let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/WebAuthnCredentialId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_\\-]+$" }, message: 'must match pattern "^[A-Za-z0-9_\\-]+$"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/WebAuthnCredentialId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.transports !== void 0) {
      let data2 = data.transports;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 == "string") {
            if (func0(data3) > 32) {
              let err7 = { instancePath: instancePath + "/transports/" + i0, schemaPath: "contract#/$defs/WebAuthnTransport/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
          } else {
            let err8 = { instancePath: instancePath + "/transports/" + i0, schemaPath: "contract#/$defs/WebAuthnTransport/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
      } else {
        let err9 = { instancePath: instancePath + "/transports", schemaPath: "#/properties/transports/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate229.errors = vErrors, errors === 0;
}
validate229.evaluated = { props: { type: !0, id: !0, transports: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate228(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate228.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rpId === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rpId" }, message: "must have required property 'rpId'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.challenge === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "challenge" }, message: "must have required property 'challenge'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.timeout === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "timeout" }, message: "must have required property 'timeout'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.allowCredentials === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "allowCredentials" }, message: "must have required property 'allowCredentials'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.userVerification === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "userVerification" }, message: "must have required property 'userVerification'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.rpId !== void 0 && typeof data.rpId != "string") {
      let err5 = { instancePath: instancePath + "/rpId", schemaPath: "#/properties/rpId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.challenge !== void 0 && typeof data.challenge != "string") {
      let err6 = { instancePath: instancePath + "/challenge", schemaPath: "#/properties/challenge/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.timeout !== void 0) {
      let data2 = data.timeout;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err7 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.allowCredentials !== void 0) {
      let data3 = data.allowCredentials;
      if (Array.isArray(data3)) {
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate229(data3[i0], { instancePath: instancePath + "/allowCredentials/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors), errors = vErrors.length);
      } else {
        let err8 = { instancePath: instancePath + "/allowCredentials", schemaPath: "#/properties/allowCredentials/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.userVerification !== void 0) {
      let data5 = data.userVerification;
      if (typeof data5 != "string") {
        let err9 = { instancePath: instancePath + "/userVerification", schemaPath: "#/properties/userVerification/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data5 === "required" || data5 === "preferred")) {
        let err10 = { instancePath: instancePath + "/userVerification", schemaPath: "#/properties/userVerification/enum", keyword: "enum", params: { allowedValues: schema294.properties.userVerification.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate228.errors = vErrors, errors === 0;
}
validate228.evaluated = { props: { rpId: !0, challenge: !0, timeout: !0, allowCredentials: !0, userVerification: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate227(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate227.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate228(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors), errors = vErrors.length), validate227.errors = vErrors, errors === 0;
}
validate227.evaluated = { props: { rpId: !0, challenge: !0, timeout: !0, allowCredentials: !0, userVerification: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v29 = validate232;
function validate233(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate233.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.passkeys === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "passkeys" }, message: "must have required property 'passkeys'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.recoveryCodesLeft === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recoveryCodesLeft" }, message: "must have required property 'recoveryCodesLeft'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.totp !== void 0) {
      let data0 = data.totp;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.createdAt === void 0) {
          let err2 = { instancePath: instancePath + "/totp", schemaPath: "#/properties/totp/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (data0.createdAt !== void 0) {
          let data1 = data0.createdAt;
          if (typeof data1 == "string") {
            if (!formats0(data1)) {
              let err3 = { instancePath: instancePath + "/totp/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
          } else {
            let err4 = { instancePath: instancePath + "/totp/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      } else {
        let err5 = { instancePath: instancePath + "/totp", schemaPath: "#/properties/totp/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.passkeys !== void 0) {
      let data2 = data.passkeys;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err6 = { instancePath: instancePath + "/passkeys", schemaPath: "#/properties/passkeys/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err7 = { instancePath: instancePath + "/passkeys", schemaPath: "#/properties/passkeys/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.recoveryCodesLeft !== void 0) {
      let data3 = data.recoveryCodesLeft;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err8 = { instancePath: instancePath + "/recoveryCodesLeft", schemaPath: "#/properties/recoveryCodesLeft/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3))) {
        let err9 = { instancePath: instancePath + "/recoveryCodesLeft", schemaPath: "#/properties/recoveryCodesLeft/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate233.errors = vErrors, errors === 0;
}
validate233.evaluated = { props: { totp: !0, passkeys: !0, recoveryCodesLeft: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate232(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate232.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate233(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate233.errors : vErrors.concat(validate233.errors), errors = vErrors.length), validate232.errors = vErrors, errors === 0;
}
validate232.evaluated = { props: { totp: !0, passkeys: !0, recoveryCodesLeft: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v30 = validate235;
function validate235(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate235.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.secret === void 0) {
      let err0 = { instancePath, schemaPath: "contract#/$defs/TotpEnrolment/required", keyword: "required", params: { missingProperty: "secret" }, message: "must have required property 'secret'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.uri === void 0) {
      let err1 = { instancePath, schemaPath: "contract#/$defs/TotpEnrolment/required", keyword: "required", params: { missingProperty: "uri" }, message: "must have required property 'uri'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.secret !== void 0 && typeof data.secret != "string") {
      let err2 = { instancePath: instancePath + "/secret", schemaPath: "contract#/$defs/TotpEnrolment/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.uri !== void 0) {
      let data1 = data.uri;
      if (typeof data1 == "string") {
        if (!formats98(data1)) {
          let err3 = { instancePath: instancePath + "/uri", schemaPath: "contract#/$defs/TotpEnrolment/properties/uri/format", keyword: "format", params: { format: "uri" }, message: 'must match format "uri"' };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
      } else {
        let err4 = { instancePath: instancePath + "/uri", schemaPath: "contract#/$defs/TotpEnrolment/properties/uri/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    let err5 = { instancePath, schemaPath: "contract#/$defs/TotpEnrolment/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate235.errors = vErrors, errors === 0;
}
validate235.evaluated = { props: { secret: !0, uri: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v31 = validate236;
var pattern80 = new RegExp("^[0-9A-Za-z]{4}(?:[ \\-]?[0-9A-Za-z]{4}){3}$", "u");
function validate237(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate237.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.recoveryCodes !== void 0) {
      let data0 = data.recoveryCodes;
      if (Array.isArray(data0)) {
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 == "string") {
            if (!pattern80.test(data1)) {
              let err0 = { instancePath: instancePath + "/recoveryCodes/" + i0, schemaPath: "contract#/$defs/RecoveryCode/pattern", keyword: "pattern", params: { pattern: "^[0-9A-Za-z]{4}(?:[ \\-]?[0-9A-Za-z]{4}){3}$" }, message: 'must match pattern "^[0-9A-Za-z]{4}(?:[ \\-]?[0-9A-Za-z]{4}){3}$"' };
              vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
            }
          } else {
            let err1 = { instancePath: instancePath + "/recoveryCodes/" + i0, schemaPath: "contract#/$defs/RecoveryCode/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
          }
        }
      } else {
        let err2 = { instancePath: instancePath + "/recoveryCodes", schemaPath: "#/properties/recoveryCodes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate237.errors = vErrors, errors === 0;
}
validate237.evaluated = { props: { recoveryCodes: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate236(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate236.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate237(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate237.errors : vErrors.concat(validate237.errors), errors = vErrors.length), validate236.errors = vErrors, errors === 0;
}
validate236.evaluated = { props: { recoveryCodes: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v32 = validate239;
function validate240(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate240.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.recoveryCodes === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "recoveryCodes" }, message: "must have required property 'recoveryCodes'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.recoveryCodes !== void 0) {
      let data0 = data.recoveryCodes;
      if (Array.isArray(data0)) {
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 == "string") {
            if (!pattern80.test(data1)) {
              let err1 = { instancePath: instancePath + "/recoveryCodes/" + i0, schemaPath: "contract#/$defs/RecoveryCode/pattern", keyword: "pattern", params: { pattern: "^[0-9A-Za-z]{4}(?:[ \\-]?[0-9A-Za-z]{4}){3}$" }, message: 'must match pattern "^[0-9A-Za-z]{4}(?:[ \\-]?[0-9A-Za-z]{4}){3}$"' };
              vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
            }
          } else {
            let err2 = { instancePath: instancePath + "/recoveryCodes/" + i0, schemaPath: "contract#/$defs/RecoveryCode/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
        }
      } else {
        let err3 = { instancePath: instancePath + "/recoveryCodes", schemaPath: "#/properties/recoveryCodes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate240.errors = vErrors, errors === 0;
}
validate240.evaluated = { props: { recoveryCodes: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate239(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate239.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate240(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors), errors = vErrors.length), validate239.errors = vErrors, errors === 0;
}
validate239.evaluated = { props: { recoveryCodes: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v33 = validate242;
function validate243(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate243.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 20) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate197(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate243.errors = vErrors, errors === 0;
}
validate243.evaluated = { props: { items: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate242(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate242.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate243(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors), errors = vErrors.length), validate242.errors = vErrors, errors === 0;
}
validate242.evaluated = { props: { items: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v34 = validate246;
function validate247(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate247.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.passkey === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "passkey" }, message: "must have required property 'passkey'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.passkey !== void 0 && (validate197(data.passkey, { instancePath: instancePath + "/passkey", parentData: data, parentDataProperty: "passkey", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors), errors = vErrors.length)), data.recoveryCodes !== void 0) {
      let data1 = data.recoveryCodes;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (!pattern80.test(data2)) {
              let err1 = { instancePath: instancePath + "/recoveryCodes/" + i0, schemaPath: "contract#/$defs/RecoveryCode/pattern", keyword: "pattern", params: { pattern: "^[0-9A-Za-z]{4}(?:[ \\-]?[0-9A-Za-z]{4}){3}$" }, message: 'must match pattern "^[0-9A-Za-z]{4}(?:[ \\-]?[0-9A-Za-z]{4}){3}$"' };
              vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
            }
          } else {
            let err2 = { instancePath: instancePath + "/recoveryCodes/" + i0, schemaPath: "contract#/$defs/RecoveryCode/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
        }
      } else {
        let err3 = { instancePath: instancePath + "/recoveryCodes", schemaPath: "#/properties/recoveryCodes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate247.errors = vErrors, errors === 0;
}
validate247.evaluated = { props: { passkey: !0, recoveryCodes: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate246(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate246.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate247(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors), errors = vErrors.length), validate246.errors = vErrors, errors === 0;
}
validate246.evaluated = { props: { passkey: !0, recoveryCodes: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v35 = validate250;
var schema315 = { type: "object", required: ["rp", "user", "challenge", "pubKeyCredParams", "timeout", "excludeCredentials", "authenticatorSelection", "attestation"], properties: { rp: { type: "object", required: ["id", "name"], properties: { id: { type: "string" }, name: { type: "string" } } }, user: { type: "object", required: ["id", "name", "displayName"], properties: { id: { $ref: "contract#/$defs/WebAuthnBytes" }, name: { type: "string" }, displayName: { type: "string" } } }, challenge: { type: "string" }, pubKeyCredParams: { type: "array", items: { type: "object", required: ["type", "alg"], properties: { type: { type: "string", enum: ["public-key"] }, alg: { type: "integer" } } } }, timeout: { type: "integer" }, excludeCredentials: { type: "array", items: { $ref: "contract#/$defs/WebAuthnCredentialRef" } }, authenticatorSelection: { type: "object", required: ["residentKey", "requireResidentKey", "userVerification"], properties: { residentKey: { type: "string", enum: ["required"] }, requireResidentKey: { type: "boolean" }, userVerification: { type: "string", enum: ["required"] } } }, attestation: { type: "string", enum: ["none"] } } };
function validate251(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate251.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.rp === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rp" }, message: "must have required property 'rp'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.user === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "user" }, message: "must have required property 'user'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.challenge === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "challenge" }, message: "must have required property 'challenge'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.pubKeyCredParams === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pubKeyCredParams" }, message: "must have required property 'pubKeyCredParams'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.timeout === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "timeout" }, message: "must have required property 'timeout'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.excludeCredentials === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "excludeCredentials" }, message: "must have required property 'excludeCredentials'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.authenticatorSelection === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "authenticatorSelection" }, message: "must have required property 'authenticatorSelection'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.attestation === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attestation" }, message: "must have required property 'attestation'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.rp !== void 0) {
      let data0 = data.rp;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.id === void 0) {
          let err8 = { instancePath: instancePath + "/rp", schemaPath: "#/properties/rp/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data0.name === void 0) {
          let err9 = { instancePath: instancePath + "/rp", schemaPath: "#/properties/rp/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data0.id !== void 0 && typeof data0.id != "string") {
          let err10 = { instancePath: instancePath + "/rp/id", schemaPath: "#/properties/rp/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data0.name !== void 0 && typeof data0.name != "string") {
          let err11 = { instancePath: instancePath + "/rp/name", schemaPath: "#/properties/rp/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/rp", schemaPath: "#/properties/rp/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.user !== void 0) {
      let data3 = data.user;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.id === void 0) {
          let err13 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data3.name === void 0) {
          let err14 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data3.displayName === void 0) {
          let err15 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/required", keyword: "required", params: { missingProperty: "displayName" }, message: "must have required property 'displayName'" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data3.id !== void 0) {
          let data4 = data3.id;
          if (typeof data4 == "string") {
            if (func0(data4) > 16384) {
              let err16 = { instancePath: instancePath + "/user/id", schemaPath: "contract#/$defs/WebAuthnBytes/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (!pattern79.test(data4)) {
              let err17 = { instancePath: instancePath + "/user/id", schemaPath: "contract#/$defs/WebAuthnBytes/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_\\-]+$" }, message: 'must match pattern "^[A-Za-z0-9_\\-]+$"' };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          } else {
            let err18 = { instancePath: instancePath + "/user/id", schemaPath: "contract#/$defs/WebAuthnBytes/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        if (data3.name !== void 0 && typeof data3.name != "string") {
          let err19 = { instancePath: instancePath + "/user/name", schemaPath: "#/properties/user/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data3.displayName !== void 0 && typeof data3.displayName != "string") {
          let err20 = { instancePath: instancePath + "/user/displayName", schemaPath: "#/properties/user/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.challenge !== void 0 && typeof data.challenge != "string") {
      let err22 = { instancePath: instancePath + "/challenge", schemaPath: "#/properties/challenge/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
    if (data.pubKeyCredParams !== void 0) {
      let data8 = data.pubKeyCredParams;
      if (Array.isArray(data8)) {
        let len0 = data8.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data9 = data8[i0];
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            if (data9.type === void 0) {
              let err23 = { instancePath: instancePath + "/pubKeyCredParams/" + i0, schemaPath: "#/properties/pubKeyCredParams/items/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
            if (data9.alg === void 0) {
              let err24 = { instancePath: instancePath + "/pubKeyCredParams/" + i0, schemaPath: "#/properties/pubKeyCredParams/items/required", keyword: "required", params: { missingProperty: "alg" }, message: "must have required property 'alg'" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data9.type !== void 0) {
              let data10 = data9.type;
              if (typeof data10 != "string") {
                let err25 = { instancePath: instancePath + "/pubKeyCredParams/" + i0 + "/type", schemaPath: "#/properties/pubKeyCredParams/items/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
              if (data10 !== "public-key") {
                let err26 = { instancePath: instancePath + "/pubKeyCredParams/" + i0 + "/type", schemaPath: "#/properties/pubKeyCredParams/items/properties/type/enum", keyword: "enum", params: { allowedValues: schema315.properties.pubKeyCredParams.items.properties.type.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
              }
            }
            if (data9.alg !== void 0) {
              let data11 = data9.alg;
              if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
                let err27 = { instancePath: instancePath + "/pubKeyCredParams/" + i0 + "/alg", schemaPath: "#/properties/pubKeyCredParams/items/properties/alg/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
            }
          } else {
            let err28 = { instancePath: instancePath + "/pubKeyCredParams/" + i0, schemaPath: "#/properties/pubKeyCredParams/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
        }
      } else {
        let err29 = { instancePath: instancePath + "/pubKeyCredParams", schemaPath: "#/properties/pubKeyCredParams/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.timeout !== void 0) {
      let data12 = data.timeout;
      if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
        let err30 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.excludeCredentials !== void 0) {
      let data13 = data.excludeCredentials;
      if (Array.isArray(data13)) {
        let len1 = data13.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate229(data13[i1], { instancePath: instancePath + "/excludeCredentials/" + i1, parentData: data13, parentDataProperty: i1, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors), errors = vErrors.length);
      } else {
        let err31 = { instancePath: instancePath + "/excludeCredentials", schemaPath: "#/properties/excludeCredentials/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.authenticatorSelection !== void 0) {
      let data15 = data.authenticatorSelection;
      if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
        if (data15.residentKey === void 0) {
          let err32 = { instancePath: instancePath + "/authenticatorSelection", schemaPath: "#/properties/authenticatorSelection/required", keyword: "required", params: { missingProperty: "residentKey" }, message: "must have required property 'residentKey'" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        if (data15.requireResidentKey === void 0) {
          let err33 = { instancePath: instancePath + "/authenticatorSelection", schemaPath: "#/properties/authenticatorSelection/required", keyword: "required", params: { missingProperty: "requireResidentKey" }, message: "must have required property 'requireResidentKey'" };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
        if (data15.userVerification === void 0) {
          let err34 = { instancePath: instancePath + "/authenticatorSelection", schemaPath: "#/properties/authenticatorSelection/required", keyword: "required", params: { missingProperty: "userVerification" }, message: "must have required property 'userVerification'" };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
        if (data15.residentKey !== void 0) {
          let data16 = data15.residentKey;
          if (typeof data16 != "string") {
            let err35 = { instancePath: instancePath + "/authenticatorSelection/residentKey", schemaPath: "#/properties/authenticatorSelection/properties/residentKey/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
          }
          if (data16 !== "required") {
            let err36 = { instancePath: instancePath + "/authenticatorSelection/residentKey", schemaPath: "#/properties/authenticatorSelection/properties/residentKey/enum", keyword: "enum", params: { allowedValues: schema315.properties.authenticatorSelection.properties.residentKey.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        }
        if (data15.requireResidentKey !== void 0 && typeof data15.requireResidentKey != "boolean") {
          let err37 = { instancePath: instancePath + "/authenticatorSelection/requireResidentKey", schemaPath: "#/properties/authenticatorSelection/properties/requireResidentKey/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
        }
        if (data15.userVerification !== void 0) {
          let data18 = data15.userVerification;
          if (typeof data18 != "string") {
            let err38 = { instancePath: instancePath + "/authenticatorSelection/userVerification", schemaPath: "#/properties/authenticatorSelection/properties/userVerification/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
          if (data18 !== "required") {
            let err39 = { instancePath: instancePath + "/authenticatorSelection/userVerification", schemaPath: "#/properties/authenticatorSelection/properties/userVerification/enum", keyword: "enum", params: { allowedValues: schema315.properties.authenticatorSelection.properties.userVerification.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
      } else {
        let err40 = { instancePath: instancePath + "/authenticatorSelection", schemaPath: "#/properties/authenticatorSelection/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.attestation !== void 0) {
      let data19 = data.attestation;
      if (typeof data19 != "string") {
        let err41 = { instancePath: instancePath + "/attestation", schemaPath: "#/properties/attestation/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
      if (data19 !== "none") {
        let err42 = { instancePath: instancePath + "/attestation", schemaPath: "#/properties/attestation/enum", keyword: "enum", params: { allowedValues: schema315.properties.attestation.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
  } else {
    let err43 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
  }
  return validate251.errors = vErrors, errors === 0;
}
validate251.evaluated = { props: { rp: !0, user: !0, challenge: !0, pubKeyCredParams: !0, timeout: !0, excludeCredentials: !0, authenticatorSelection: !0, attestation: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate250(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate250.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate251(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate251.errors : vErrors.concat(validate251.errors), errors = vErrors.length), validate250.errors = vErrors, errors === 0;
}
validate250.evaluated = { props: { rp: !0, user: !0, challenge: !0, pubKeyCredParams: !0, timeout: !0, excludeCredentials: !0, authenticatorSelection: !0, attestation: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v36 = validate254;
function validate255(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate255.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.isBackedUp === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "isBackedUp" }, message: "must have required property 'isBackedUp'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.createdAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern64.test(data0)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PasskeyId/pattern", keyword: "pattern", params: { pattern: "^psk_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^psk_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PasskeyId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (func0(data1) > 60) {
          let err6 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/PasskeyName/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func0(data1) < 1) {
          let err7 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/PasskeyName/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/name", schemaPath: "contract#/$defs/PasskeyName/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.isBackedUp !== void 0 && typeof data.isBackedUp != "boolean") {
      let err9 = { instancePath: instancePath + "/isBackedUp", schemaPath: "#/properties/isBackedUp/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.lastUsedAt !== void 0) {
      let data3 = data.lastUsedAt;
      if (typeof data3 == "string") {
        if (!formats0(data3)) {
          let err10 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data4 = data.createdAt;
      if (typeof data4 == "string") {
        if (!formats0(data4)) {
          let err12 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate255.errors = vErrors, errors === 0;
}
validate255.evaluated = { props: { id: !0, name: !0, isBackedUp: !0, lastUsedAt: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate254(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate254.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate255(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors), errors = vErrors.length), validate254.errors = vErrors, errors === 0;
}
validate254.evaluated = { props: { id: !0, name: !0, isBackedUp: !0, lastUsedAt: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v37 = validate257;
function validate258(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate258.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.kind === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.hint === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.scopes === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scopes" }, message: "must have required property 'scopes'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern19.test(data0)) {
          let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ApiKeyId/pattern", keyword: "pattern", params: { pattern: "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ApiKeyId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (func0(data1) > 100) {
          let err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (func0(data1) < 1) {
          let err9 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data2 = data.kind;
      if (typeof data2 != "string") {
        let err11 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/ApiKeyKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (!(data2 === "publishable" || data2 === "secret")) {
        let err12 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/ApiKeyKind/enum", keyword: "enum", params: { allowedValues: schema69.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.hint !== void 0 && typeof data.hint != "string") {
      let err13 = { instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.scopes !== void 0) {
      let data4 = data.scopes;
      if (Array.isArray(data4)) {
        if (data4.length > 50) {
          let err14 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data4.length < 1) {
          let err15 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 != "string") {
            let err16 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "contract#/$defs/ApiKeyScope/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
          if (!(data5 === "profile:read" || data5 === "profile:write" || data5 === "posts:read" || data5 === "posts:write" || data5 === "tags:write" || data5 === "products:write" || data5 === "orders:read" || data5 === "orders:write" || data5 === "users:read" || data5 === "audit:read" || data5 === "events:stream" || data5 === "events:read")) {
            let err17 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "contract#/$defs/ApiKeyScope/enum", keyword: "enum", params: { allowedValues: schema70.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
        let pair0 = func1(data4);
        if (pair0) {
          let err18 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/uniqueItems", keyword: "uniqueItems", params: { i: pair0[1], j: pair0[0] }, message: "must not have duplicate items (items ## " + pair0[0] + " and " + pair0[1] + " are identical)" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.lastUsedAt !== void 0) {
      let data6 = data.lastUsedAt;
      if (typeof data6 == "string") {
        if (!formats0(data6)) {
          let err20 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      let data7 = data.expiresAt;
      if (typeof data7 == "string") {
        if (!formats0(data7)) {
          let err22 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data8 = data.createdAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err24 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
  } else {
    let err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
  }
  return validate258.errors = vErrors, errors === 0;
}
validate258.evaluated = { props: { id: !0, name: !0, kind: !0, hint: !0, scopes: !0, lastUsedAt: !0, expiresAt: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate257(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate257.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate258(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate257.errors = vErrors, errors === 0;
}
validate257.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v38 = validate260;
var pattern87 = new RegExp("^tp_[ps]k_[0-9a-hjkmnp-tv-z]{39}$", "u");
function validate261(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate261.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.key === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property 'key'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.kind === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.hint === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.scopes === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scopes" }, message: "must have required property 'scopes'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.createdAt === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern19.test(data0)) {
          let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ApiKeyId/pattern", keyword: "pattern", params: { pattern: "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ApiKeyId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.key !== void 0) {
      let data1 = data.key;
      if (typeof data1 == "string") {
        if (!pattern87.test(data1)) {
          let err9 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/pattern", keyword: "pattern", params: { pattern: "^tp_[ps]k_[0-9a-hjkmnp-tv-z]{39}$" }, message: 'must match pattern "^tp_[ps]k_[0-9a-hjkmnp-tv-z]{39}$"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.name !== void 0) {
      let data2 = data.name;
      if (typeof data2 == "string") {
        if (func0(data2) > 100) {
          let err11 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (func0(data2) < 1) {
          let err12 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data3 = data.kind;
      if (typeof data3 != "string") {
        let err14 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/ApiKeyKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (!(data3 === "publishable" || data3 === "secret")) {
        let err15 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/ApiKeyKind/enum", keyword: "enum", params: { allowedValues: schema69.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.hint !== void 0 && typeof data.hint != "string") {
      let err16 = { instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.scopes !== void 0) {
      let data5 = data.scopes;
      if (Array.isArray(data5)) {
        if (data5.length > 50) {
          let err17 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data5.length < 1) {
          let err18 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        let len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 != "string") {
            let err19 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "contract#/$defs/ApiKeyScope/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
          if (!(data6 === "profile:read" || data6 === "profile:write" || data6 === "posts:read" || data6 === "posts:write" || data6 === "tags:write" || data6 === "products:write" || data6 === "orders:read" || data6 === "orders:write" || data6 === "users:read" || data6 === "audit:read" || data6 === "events:stream" || data6 === "events:read")) {
            let err20 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "contract#/$defs/ApiKeyScope/enum", keyword: "enum", params: { allowedValues: schema70.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
        let pair0 = func1(data5);
        if (pair0) {
          let err21 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/uniqueItems", keyword: "uniqueItems", params: { i: pair0[1], j: pair0[0] }, message: "must not have duplicate items (items ## " + pair0[0] + " and " + pair0[1] + " are identical)" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      } else {
        let err22 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      let data7 = data.expiresAt;
      if (typeof data7 == "string") {
        if (!formats0(data7)) {
          let err23 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data8 = data.createdAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err25 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
      } else {
        let err26 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
  } else {
    let err27 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
  }
  return validate261.errors = vErrors, errors === 0;
}
validate261.evaluated = { props: { id: !0, key: !0, name: !0, kind: !0, hint: !0, scopes: !0, expiresAt: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate260(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate260.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate261(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate261.errors : vErrors.concat(validate261.errors), errors = vErrors.length), validate260.errors = vErrors, errors === 0;
}
validate260.evaluated = { props: { id: !0, key: !0, name: !0, kind: !0, hint: !0, scopes: !0, expiresAt: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v39 = validate263;
function validate264(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate264.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.kind === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.hint === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "hint" }, message: "must have required property 'hint'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.scopes === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scopes" }, message: "must have required property 'scopes'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.createdAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern19.test(data0)) {
          let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ApiKeyId/pattern", keyword: "pattern", params: { pattern: "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^key_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ApiKeyId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (func0(data1) > 100) {
          let err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (func0(data1) < 1) {
          let err9 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data2 = data.kind;
      if (typeof data2 != "string") {
        let err11 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/ApiKeyKind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (!(data2 === "publishable" || data2 === "secret")) {
        let err12 = { instancePath: instancePath + "/kind", schemaPath: "contract#/$defs/ApiKeyKind/enum", keyword: "enum", params: { allowedValues: schema69.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.hint !== void 0 && typeof data.hint != "string") {
      let err13 = { instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.scopes !== void 0) {
      let data4 = data.scopes;
      if (Array.isArray(data4)) {
        if (data4.length > 50) {
          let err14 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data4.length < 1) {
          let err15 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 != "string") {
            let err16 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "contract#/$defs/ApiKeyScope/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
          if (!(data5 === "profile:read" || data5 === "profile:write" || data5 === "posts:read" || data5 === "posts:write" || data5 === "tags:write" || data5 === "products:write" || data5 === "orders:read" || data5 === "orders:write" || data5 === "users:read" || data5 === "audit:read" || data5 === "events:stream" || data5 === "events:read")) {
            let err17 = { instancePath: instancePath + "/scopes/" + i0, schemaPath: "contract#/$defs/ApiKeyScope/enum", keyword: "enum", params: { allowedValues: schema70.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
        let pair0 = func1(data4);
        if (pair0) {
          let err18 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/uniqueItems", keyword: "uniqueItems", params: { i: pair0[1], j: pair0[0] }, message: "must not have duplicate items (items ## " + pair0[0] + " and " + pair0[1] + " are identical)" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/scopes", schemaPath: "#/properties/scopes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.lastUsedAt !== void 0) {
      let data6 = data.lastUsedAt;
      if (typeof data6 == "string") {
        if (!formats0(data6)) {
          let err20 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/lastUsedAt", schemaPath: "#/properties/lastUsedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.expiresAt !== void 0) {
      let data7 = data.expiresAt;
      if (typeof data7 == "string") {
        if (!formats0(data7)) {
          let err22 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data8 = data.createdAt;
      if (typeof data8 == "string") {
        if (!formats0(data8)) {
          let err24 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
  } else {
    let err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
  }
  return validate264.errors = vErrors, errors === 0;
}
validate264.evaluated = { props: { id: !0, name: !0, kind: !0, hint: !0, scopes: !0, lastUsedAt: !0, expiresAt: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate263(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate263.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate264(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors), errors = vErrors.length), validate263.errors = vErrors, errors === 0;
}
validate263.evaluated = { props: { id: !0, name: !0, kind: !0, hint: !0, scopes: !0, lastUsedAt: !0, expiresAt: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v40 = validate266;
function validate267(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate267.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.title === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.body === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "body" }, message: "must have required property 'body'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.status === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.tags === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tags" }, message: "must have required property 'tags'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.createdAt === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.updatedAt === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern8.test(data0)) {
          let err8 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/pattern", keyword: "pattern", params: { pattern: "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err10 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (func0(data1) < 1) {
          let err11 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (!pattern12.test(data1)) {
          let err12 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func0(data2) > 200) {
          let err14 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (func0(data2) < 1) {
          let err15 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.body !== void 0) {
      let data3 = data.body;
      if (typeof data3 == "string") {
        if (func0(data3) > 1e5) {
          let err17 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/maxLength", keyword: "maxLength", params: { limit: 1e5 }, message: "must NOT have more than 100000 characters" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (func0(data3) < 1) {
          let err18 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.excerpt !== void 0) {
      let data4 = data.excerpt;
      if (typeof data4 == "string") {
        if (func0(data4) > 500) {
          let err20 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (func0(data4) < 1) {
          let err21 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      } else {
        let err22 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (typeof data5 != "string") {
        let err23 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/PostStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (!(data5 === "draft" || data5 === "published")) {
        let err24 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/PostStatus/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data6 = data.tags;
      if (Array.isArray(data6)) {
        if (data6.length > 20) {
          let err25 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        let len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate153(data6[i0], { instancePath: instancePath + "/tags/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors), errors = vErrors.length);
      } else {
        let err26 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.author !== void 0 && (validate155(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors), errors = vErrors.length)), data.publishedAt !== void 0) {
      let data9 = data.publishedAt;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err27 = { instancePath: instancePath + "/publishedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/publishedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data10 = data.createdAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err29 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data11 = data.updatedAt;
      if (typeof data11 == "string") {
        if (!formats0(data11)) {
          let err31 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        let err32 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
  } else {
    let err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate267.errors = vErrors, errors === 0;
}
validate267.evaluated = { props: { id: !0, slug: !0, title: !0, body: !0, excerpt: !0, status: !0, tags: !0, author: !0, publishedAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate266(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate266.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate267(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate267.errors : vErrors.concat(validate267.errors), errors = vErrors.length), validate266.errors = vErrors, errors === 0;
}
validate266.evaluated = { props: { id: !0, slug: !0, title: !0, body: !0, excerpt: !0, status: !0, tags: !0, author: !0, publishedAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v41 = validate271, schema348 = { $id: "v41", allOf: [{ $ref: "contract#/$defs/Problem" }], required: ["current"], properties: { code: { enum: ["precondition_failed"] }, current: { $ref: "contract#/$defs/Post" } } };
function validate272(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate272.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.title === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.status === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.code === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.requestId === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requestId" }, message: "must have required property 'requestId'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 == "string") {
        if (!formats2.test(data0)) {
          let err5 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.title !== void 0 && typeof data.title != "string") {
      let err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.status !== void 0) {
      let data2 = data.status;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 599 || isNaN(data2)) {
          let err9 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data2 < 400 || isNaN(data2)) {
          let err10 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      }
    }
    if (data.code !== void 0) {
      let data3 = data.code;
      if (typeof data3 == "string") {
        if (!pattern2.test(data3)) {
          let err11 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_]*$" }, message: 'must match pattern "^[a-z][a-z0-9_]*$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.detail !== void 0 && typeof data.detail != "string") {
      let err13 = { instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.instance !== void 0) {
      let data5 = data.instance;
      if (typeof data5 == "string") {
        if (!formats2.test(data5)) {
          let err14 = { instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.requestId !== void 0 && typeof data.requestId != "string") {
      let err16 = { instancePath: instancePath + "/requestId", schemaPath: "#/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.errors !== void 0) {
      let data7 = data.errors;
      if (Array.isArray(data7)) {
        let len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.in === void 0) {
              let err17 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "in" }, message: "must have required property 'in'" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (data8.pointer === void 0) {
              let err18 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data8.rule === void 0) {
              let err19 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data8.detail === void 0) {
              let err20 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (data8.in !== void 0) {
              let data9 = data8.in;
              if (typeof data9 != "string") {
                let err21 = { instancePath: instancePath + "/errors/" + i0 + "/in", schemaPath: "contract#/$defs/Fault/properties/in/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
              if (!(data9 === "path" || data9 === "query" || data9 === "header" || data9 === "cookie" || data9 === "body")) {
                let err22 = { instancePath: instancePath + "/errors/" + i0 + "/in", schemaPath: "contract#/$defs/Fault/properties/in/enum", keyword: "enum", params: { allowedValues: schema8.properties.in.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
            if (data8.pointer !== void 0 && typeof data8.pointer != "string") {
              let err23 = { instancePath: instancePath + "/errors/" + i0 + "/pointer", schemaPath: "contract#/$defs/Fault/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
            if (data8.rule !== void 0 && typeof data8.rule != "string") {
              let err24 = { instancePath: instancePath + "/errors/" + i0 + "/rule", schemaPath: "contract#/$defs/Fault/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data8.detail !== void 0 && typeof data8.detail != "string") {
              let err25 = { instancePath: instancePath + "/errors/" + i0 + "/detail", schemaPath: "contract#/$defs/Fault/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          } else {
            let err26 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
      } else {
        let err27 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
  } else {
    let err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
  }
  return validate272.errors = vErrors, errors === 0;
}
validate272.evaluated = { props: { type: !0, title: !0, status: !0, code: !0, detail: !0, instance: !0, requestId: !0, errors: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate274(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate274.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.title === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.body === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "body" }, message: "must have required property 'body'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.status === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.tags === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tags" }, message: "must have required property 'tags'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.createdAt === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.updatedAt === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern8.test(data0)) {
          let err8 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/pattern", keyword: "pattern", params: { pattern: "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^pst_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/PostId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err10 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (func0(data1) < 1) {
          let err11 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (!pattern12.test(data1)) {
          let err12 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.title !== void 0) {
      let data2 = data.title;
      if (typeof data2 == "string") {
        if (func0(data2) > 200) {
          let err14 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (func0(data2) < 1) {
          let err15 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.body !== void 0) {
      let data3 = data.body;
      if (typeof data3 == "string") {
        if (func0(data3) > 1e5) {
          let err17 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/maxLength", keyword: "maxLength", params: { limit: 1e5 }, message: "must NOT have more than 100000 characters" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (func0(data3) < 1) {
          let err18 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.excerpt !== void 0) {
      let data4 = data.excerpt;
      if (typeof data4 == "string") {
        if (func0(data4) > 500) {
          let err20 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (func0(data4) < 1) {
          let err21 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      } else {
        let err22 = { instancePath: instancePath + "/excerpt", schemaPath: "#/properties/excerpt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (typeof data5 != "string") {
        let err23 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/PostStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (!(data5 === "draft" || data5 === "published")) {
        let err24 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/PostStatus/enum", keyword: "enum", params: { allowedValues: schema40.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data6 = data.tags;
      if (Array.isArray(data6)) {
        if (data6.length > 20) {
          let err25 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/maxItems", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        let len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate153(data6[i0], { instancePath: instancePath + "/tags/" + i0, parentData: data6, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors), errors = vErrors.length);
      } else {
        let err26 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.author !== void 0 && (validate155(data.author, { instancePath: instancePath + "/author", parentData: data, parentDataProperty: "author", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors), errors = vErrors.length)), data.publishedAt !== void 0) {
      let data9 = data.publishedAt;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err27 = { instancePath: instancePath + "/publishedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/publishedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data10 = data.createdAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err29 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data11 = data.updatedAt;
      if (typeof data11 == "string") {
        if (!formats0(data11)) {
          let err31 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        let err32 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
  } else {
    let err33 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
  }
  return validate274.errors = vErrors, errors === 0;
}
validate274.evaluated = { props: { id: !0, slug: !0, title: !0, body: !0, excerpt: !0, status: !0, tags: !0, author: !0, publishedAt: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate271(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate271.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate272(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate272.errors : vErrors.concat(validate272.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.current === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "current" }, message: "must have required property 'current'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.code !== void 0 && data.code !== "precondition_failed") {
      let err1 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/enum", keyword: "enum", params: { allowedValues: schema348.properties.code.enum }, message: "must be equal to one of the allowed values" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    data.current !== void 0 && (validate274(data.current, { instancePath: instancePath + "/current", parentData: data, parentDataProperty: "current", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate274.errors : vErrors.concat(validate274.errors), errors = vErrors.length));
  }
  return validate271.errors = vErrors, errors === 0;
}
validate271.evaluated = { props: { code: !0, current: !0, type: !0, title: !0, status: !0, detail: !0, instance: !0, requestId: !0, errors: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v42 = validate278;
function validate279(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate279.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.createdAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern9.test(data0)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/TagId/pattern", keyword: "pattern", params: { pattern: "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/TagId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err6 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func0(data1) < 1) {
          let err7 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (!pattern12.test(data1)) {
          let err8 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.name !== void 0) {
      let data2 = data.name;
      if (typeof data2 == "string") {
        if (func0(data2) > 60) {
          let err10 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (func0(data2) < 1) {
          let err11 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func0(data3) > 500) {
          let err13 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func0(data3) < 1) {
          let err14 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data4 = data.createdAt;
      if (typeof data4 == "string") {
        if (!formats0(data4)) {
          let err16 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate279.errors = vErrors, errors === 0;
}
validate279.evaluated = { props: { id: !0, slug: !0, name: !0, description: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate278(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate278.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate279(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate279.errors : vErrors.concat(validate279.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate278.errors = vErrors, errors === 0;
}
validate278.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v43 = validate281;
function validate282(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate282.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.createdAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern9.test(data0)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/TagId/pattern", keyword: "pattern", params: { pattern: "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/TagId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err6 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func0(data1) < 1) {
          let err7 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (!pattern12.test(data1)) {
          let err8 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.name !== void 0) {
      let data2 = data.name;
      if (typeof data2 == "string") {
        if (func0(data2) > 60) {
          let err10 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (func0(data2) < 1) {
          let err11 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func0(data3) > 500) {
          let err13 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func0(data3) < 1) {
          let err14 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data4 = data.createdAt;
      if (typeof data4 == "string") {
        if (!formats0(data4)) {
          let err16 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate282.errors = vErrors, errors === 0;
}
validate282.evaluated = { props: { id: !0, slug: !0, name: !0, description: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate281(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate281.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate282(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors), errors = vErrors.length), validate281.errors = vErrors, errors === 0;
}
validate281.evaluated = { props: { id: !0, slug: !0, name: !0, description: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v44 = validate284, schema368 = { $id: "v44", allOf: [{ $ref: "contract#/$defs/Problem" }], required: ["current"], properties: { code: { enum: ["precondition_failed"] }, current: { $ref: "contract#/$defs/Tag" } } };
function validate285(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate285.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.title === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.status === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.code === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.requestId === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requestId" }, message: "must have required property 'requestId'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 == "string") {
        if (!formats2.test(data0)) {
          let err5 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.title !== void 0 && typeof data.title != "string") {
      let err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.status !== void 0) {
      let data2 = data.status;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 599 || isNaN(data2)) {
          let err9 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data2 < 400 || isNaN(data2)) {
          let err10 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      }
    }
    if (data.code !== void 0) {
      let data3 = data.code;
      if (typeof data3 == "string") {
        if (!pattern2.test(data3)) {
          let err11 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_]*$" }, message: 'must match pattern "^[a-z][a-z0-9_]*$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.detail !== void 0 && typeof data.detail != "string") {
      let err13 = { instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.instance !== void 0) {
      let data5 = data.instance;
      if (typeof data5 == "string") {
        if (!formats2.test(data5)) {
          let err14 = { instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/format", keyword: "format", params: { format: "uri-reference" }, message: 'must match format "uri-reference"' };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/instance", schemaPath: "#/properties/instance/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.requestId !== void 0 && typeof data.requestId != "string") {
      let err16 = { instancePath: instancePath + "/requestId", schemaPath: "#/properties/requestId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.errors !== void 0) {
      let data7 = data.errors;
      if (Array.isArray(data7)) {
        let len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data8 = data7[i0];
          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
            if (data8.in === void 0) {
              let err17 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "in" }, message: "must have required property 'in'" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (data8.pointer === void 0) {
              let err18 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "pointer" }, message: "must have required property 'pointer'" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data8.rule === void 0) {
              let err19 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "rule" }, message: "must have required property 'rule'" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data8.detail === void 0) {
              let err20 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (data8.in !== void 0) {
              let data9 = data8.in;
              if (typeof data9 != "string") {
                let err21 = { instancePath: instancePath + "/errors/" + i0 + "/in", schemaPath: "contract#/$defs/Fault/properties/in/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
              if (!(data9 === "path" || data9 === "query" || data9 === "header" || data9 === "cookie" || data9 === "body")) {
                let err22 = { instancePath: instancePath + "/errors/" + i0 + "/in", schemaPath: "contract#/$defs/Fault/properties/in/enum", keyword: "enum", params: { allowedValues: schema8.properties.in.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
            if (data8.pointer !== void 0 && typeof data8.pointer != "string") {
              let err23 = { instancePath: instancePath + "/errors/" + i0 + "/pointer", schemaPath: "contract#/$defs/Fault/properties/pointer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
            if (data8.rule !== void 0 && typeof data8.rule != "string") {
              let err24 = { instancePath: instancePath + "/errors/" + i0 + "/rule", schemaPath: "contract#/$defs/Fault/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data8.detail !== void 0 && typeof data8.detail != "string") {
              let err25 = { instancePath: instancePath + "/errors/" + i0 + "/detail", schemaPath: "contract#/$defs/Fault/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          } else {
            let err26 = { instancePath: instancePath + "/errors/" + i0, schemaPath: "contract#/$defs/Fault/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
      } else {
        let err27 = { instancePath: instancePath + "/errors", schemaPath: "#/properties/errors/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
  } else {
    let err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
  }
  return validate285.errors = vErrors, errors === 0;
}
validate285.evaluated = { props: { type: !0, title: !0, status: !0, code: !0, detail: !0, instance: !0, requestId: !0, errors: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate287(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate287.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.createdAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern9.test(data0)) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/TagId/pattern", keyword: "pattern", params: { pattern: "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^tag_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/TagId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err6 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func0(data1) < 1) {
          let err7 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (!pattern12.test(data1)) {
          let err8 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.name !== void 0) {
      let data2 = data.name;
      if (typeof data2 == "string") {
        if (func0(data2) > 60) {
          let err10 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 60 }, message: "must NOT have more than 60 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (func0(data2) < 1) {
          let err11 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func0(data3) > 500) {
          let err13 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func0(data3) < 1) {
          let err14 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data4 = data.createdAt;
      if (typeof data4 == "string") {
        if (!formats0(data4)) {
          let err16 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate287.errors = vErrors, errors === 0;
}
validate287.evaluated = { props: { id: !0, slug: !0, name: !0, description: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate284(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate284.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate285(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate285.errors : vErrors.concat(validate285.errors), errors = vErrors.length), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.current === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "current" }, message: "must have required property 'current'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.code !== void 0 && data.code !== "precondition_failed") {
      let err1 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/enum", keyword: "enum", params: { allowedValues: schema368.properties.code.enum }, message: "must be equal to one of the allowed values" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    data.current !== void 0 && (validate287(data.current, { instancePath: instancePath + "/current", parentData: data, parentDataProperty: "current", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate287.errors : vErrors.concat(validate287.errors), errors = vErrors.length));
  }
  return validate284.errors = vErrors, errors === 0;
}
validate284.evaluated = { props: { code: !0, current: !0, type: !0, title: !0, status: !0, detail: !0, instance: !0, requestId: !0, errors: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v45 = validate289;
function validate290(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate290.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.description === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.category === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "category" }, message: "must have required property 'category'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.price === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "price" }, message: "must have required property 'price'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.stock === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stock" }, message: "must have required property 'stock'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.createdAt === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.updatedAt === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern15.test(data0)) {
          let err9 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ProductId/pattern", keyword: "pattern", params: { pattern: "^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ProductId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err11 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (func0(data1) < 1) {
          let err12 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (!pattern12.test(data1)) {
          let err13 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.name !== void 0) {
      let data2 = data.name;
      if (typeof data2 == "string") {
        if (func0(data2) > 120) {
          let err15 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (func0(data2) < 1) {
          let err16 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func0(data3) > 5e3) {
          let err18 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 5e3 }, message: "must NOT have more than 5000 characters" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (func0(data3) < 1) {
          let err19 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.category !== void 0) {
      let data4 = data.category;
      if (typeof data4 == "string") {
        if (func0(data4) > 80) {
          let err21 = { instancePath: instancePath + "/category", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (func0(data4) < 1) {
          let err22 = { instancePath: instancePath + "/category", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (!pattern12.test(data4)) {
          let err23 = { instancePath: instancePath + "/category", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/category", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.price !== void 0) {
      let data5 = data.price;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.amount === void 0) {
          let err25 = { instancePath: instancePath + "/price", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data5.currency === void 0) {
          let err26 = { instancePath: instancePath + "/price", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        for (let key0 in data5)
          if (!(key0 === "amount" || key0 === "currency")) {
            let err27 = { instancePath: instancePath + "/price", schemaPath: "contract#/$defs/Money/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        if (data5.amount !== void 0) {
          let data6 = data5.amount;
          if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            let err28 = { instancePath: instancePath + "/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 9007199254740991 || isNaN(data6)) {
              let err29 = { instancePath: instancePath + "/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
            if (data6 < 0 || isNaN(data6)) {
              let err30 = { instancePath: instancePath + "/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            if (!formats6.validate(data6)) {
              let err31 = { instancePath: instancePath + "/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
            }
          }
        }
        if (data5.currency !== void 0) {
          let data7 = data5.currency;
          if (typeof data7 != "string") {
            let err32 = { instancePath: instancePath + "/price/currency", schemaPath: "contract#/$defs/Money/properties/currency/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
          if (data7 !== "EUR") {
            let err33 = { instancePath: instancePath + "/price/currency", schemaPath: "contract#/$defs/Money/properties/currency/enum", keyword: "enum", params: { allowedValues: schema57.properties.currency.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
      } else {
        let err34 = { instancePath: instancePath + "/price", schemaPath: "contract#/$defs/Money/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.stock !== void 0) {
      let data8 = data.stock;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
        let err35 = { instancePath: instancePath + "/stock", schemaPath: "#/properties/stock/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 1e6 || isNaN(data8)) {
          let err36 = { instancePath: instancePath + "/stock", schemaPath: "#/properties/stock/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        if (data8 < 0 || isNaN(data8)) {
          let err37 = { instancePath: instancePath + "/stock", schemaPath: "#/properties/stock/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
        }
      }
    }
    if (data.createdAt !== void 0) {
      let data9 = data.createdAt;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err38 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
      } else {
        let err39 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data10 = data.updatedAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err40 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
        }
      } else {
        let err41 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
  } else {
    let err42 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
  }
  return validate290.errors = vErrors, errors === 0;
}
validate290.evaluated = { props: { id: !0, slug: !0, name: !0, description: !0, category: !0, price: !0, stock: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate289(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate289.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err1 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate290(data0[i0], { instancePath: instancePath + "/items/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate290.errors : vErrors.concat(validate290.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.nextCursor !== void 0 && typeof data.nextCursor != "string") {
      let err3 = { instancePath: instancePath + "/nextCursor", schemaPath: "#/properties/nextCursor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate289.errors = vErrors, errors === 0;
}
validate289.evaluated = { props: { items: !0, nextCursor: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v46 = validate292;
function validate293(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate293.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.slug === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slug" }, message: "must have required property 'slug'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.name === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.description === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "description" }, message: "must have required property 'description'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.category === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "category" }, message: "must have required property 'category'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.price === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "price" }, message: "must have required property 'price'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.stock === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stock" }, message: "must have required property 'stock'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.createdAt === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.updatedAt === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "updatedAt" }, message: "must have required property 'updatedAt'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern15.test(data0)) {
          let err9 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ProductId/pattern", keyword: "pattern", params: { pattern: "^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^prd_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/ProductId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.slug !== void 0) {
      let data1 = data.slug;
      if (typeof data1 == "string") {
        if (func0(data1) > 80) {
          let err11 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (func0(data1) < 1) {
          let err12 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (!pattern12.test(data1)) {
          let err13 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/slug", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.name !== void 0) {
      let data2 = data.name;
      if (typeof data2 == "string") {
        if (func0(data2) > 120) {
          let err15 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 120 }, message: "must NOT have more than 120 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (func0(data2) < 1) {
          let err16 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.description !== void 0) {
      let data3 = data.description;
      if (typeof data3 == "string") {
        if (func0(data3) > 5e3) {
          let err18 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/maxLength", keyword: "maxLength", params: { limit: 5e3 }, message: "must NOT have more than 5000 characters" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (func0(data3) < 1) {
          let err19 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.category !== void 0) {
      let data4 = data.category;
      if (typeof data4 == "string") {
        if (func0(data4) > 80) {
          let err21 = { instancePath: instancePath + "/category", schemaPath: "contract#/$defs/Slug/maxLength", keyword: "maxLength", params: { limit: 80 }, message: "must NOT have more than 80 characters" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (func0(data4) < 1) {
          let err22 = { instancePath: instancePath + "/category", schemaPath: "contract#/$defs/Slug/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (!pattern12.test(data4)) {
          let err23 = { instancePath: instancePath + "/category", schemaPath: "contract#/$defs/Slug/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$" }, message: 'must match pattern "^[a-z0-9]+(?:-[a-z0-9]+)*$"' };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/category", schemaPath: "contract#/$defs/Slug/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.price !== void 0) {
      let data5 = data.price;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.amount === void 0) {
          let err25 = { instancePath: instancePath + "/price", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data5.currency === void 0) {
          let err26 = { instancePath: instancePath + "/price", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        for (let key0 in data5)
          if (!(key0 === "amount" || key0 === "currency")) {
            let err27 = { instancePath: instancePath + "/price", schemaPath: "contract#/$defs/Money/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        if (data5.amount !== void 0) {
          let data6 = data5.amount;
          if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            let err28 = { instancePath: instancePath + "/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 9007199254740991 || isNaN(data6)) {
              let err29 = { instancePath: instancePath + "/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
            if (data6 < 0 || isNaN(data6)) {
              let err30 = { instancePath: instancePath + "/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            if (!formats6.validate(data6)) {
              let err31 = { instancePath: instancePath + "/price/amount", schemaPath: "contract#/$defs/Money/properties/amount/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
            }
          }
        }
        if (data5.currency !== void 0) {
          let data7 = data5.currency;
          if (typeof data7 != "string") {
            let err32 = { instancePath: instancePath + "/price/currency", schemaPath: "contract#/$defs/Money/properties/currency/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
          if (data7 !== "EUR") {
            let err33 = { instancePath: instancePath + "/price/currency", schemaPath: "contract#/$defs/Money/properties/currency/enum", keyword: "enum", params: { allowedValues: schema57.properties.currency.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
      } else {
        let err34 = { instancePath: instancePath + "/price", schemaPath: "contract#/$defs/Money/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.stock !== void 0) {
      let data8 = data.stock;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
        let err35 = { instancePath: instancePath + "/stock", schemaPath: "#/properties/stock/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 1e6 || isNaN(data8)) {
          let err36 = { instancePath: instancePath + "/stock", schemaPath: "#/properties/stock/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        if (data8 < 0 || isNaN(data8)) {
          let err37 = { instancePath: instancePath + "/stock", schemaPath: "#/properties/stock/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
        }
      }
    }
    if (data.createdAt !== void 0) {
      let data9 = data.createdAt;
      if (typeof data9 == "string") {
        if (!formats0(data9)) {
          let err38 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
      } else {
        let err39 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.updatedAt !== void 0) {
      let data10 = data.updatedAt;
      if (typeof data10 == "string") {
        if (!formats0(data10)) {
          let err40 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
        }
      } else {
        let err41 = { instancePath: instancePath + "/updatedAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
  } else {
    let err42 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
  }
  return validate293.errors = vErrors, errors === 0;
}
validate293.evaluated = { props: { id: !0, slug: !0, name: !0, description: !0, category: !0, price: !0, stock: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate292(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate292.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate293(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate293.errors : vErrors.concat(validate293.errors), errors = vErrors.length), validate292.errors = vErrors, errors === 0;
}
validate292.evaluated = { props: { id: !0, slug: !0, name: !0, description: !0, category: !0, price: !0, stock: !0, createdAt: !0, updatedAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var v47 = validate295;
function validate296(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate296.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.status === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.items === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "items" }, message: "must have required property 'items'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.total === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.createdAt === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "createdAt" }, message: "must have required property 'createdAt'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (!pattern17.test(data0)) {
          let err5 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/OrderId/pattern", keyword: "pattern", params: { pattern: "^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$" }, message: 'must match pattern "^ord_[0-7][0-9a-hjkmnp-tv-z]{25}$"' };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/id", schemaPath: "contract#/$defs/OrderId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.status !== void 0) {
      let data1 = data.status;
      if (typeof data1 != "string") {
        let err7 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/OrderStatus/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (data1 !== "pending") {
        let err8 = { instancePath: instancePath + "/status", schemaPath: "contract#/$defs/OrderStatus/enum", keyword: "enum", params: { allowedValues: schema61.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.items !== void 0) {
      let data2 = data.items;
      if (Array.isArray(data2)) {
        if (data2.length > 50) {
          let err9 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/maxItems", keyword: "maxItems", params: { limit: 50 }, message: "must NOT have more than 50 items" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data2.length < 1) {
          let err10 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate206(data2[i0], { instancePath: instancePath + "/items/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors), errors = vErrors.length);
      } else {
        let err11 = { instancePath: instancePath + "/items", schemaPath: "#/properties/items/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.total !== void 0) {
      let data4 = data.total;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.amount === void 0) {
          let err12 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "amount" }, message: "must have required property 'amount'" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data4.currency === void 0) {
          let err13 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/required", keyword: "required", params: { missingProperty: "currency" }, message: "must have required property 'currency'" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        for (let key0 in data4)
          if (!(key0 === "amount" || key0 === "currency")) {
            let err14 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        if (data4.amount !== void 0) {
          let data5 = data4.amount;
          if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            let err15 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 > 9007199254740991 || isNaN(data5)) {
              let err16 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/maximum", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 }, message: "must be <= 9007199254740991" };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data5 < 0 || isNaN(data5)) {
              let err17 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (!formats6.validate(data5)) {
              let err18 = { instancePath: instancePath + "/total/amount", schemaPath: "contract#/$defs/Money/properties/amount/format", keyword: "format", params: { format: "int64" }, message: 'must match format "int64"' };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
          }
        }
        if (data4.currency !== void 0) {
          let data6 = data4.currency;
          if (typeof data6 != "string") {
            let err19 = { instancePath: instancePath + "/total/currency", schemaPath: "contract#/$defs/Money/properties/currency/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
          if (data6 !== "EUR") {
            let err20 = { instancePath: instancePath + "/total/currency", schemaPath: "contract#/$defs/Money/properties/currency/enum", keyword: "enum", params: { allowedValues: schema57.properties.currency.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/total", schemaPath: "contract#/$defs/Money/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data7 = data.createdAt;
      if (typeof data7 == "string") {
        if (!formats0(data7)) {
          let err22 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/format", keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/createdAt", schemaPath: "contract#/$defs/Timestamp/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
  } else {
    let err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate296.errors = vErrors, errors === 0;
}
validate296.evaluated = { props: { id: !0, status: !0, items: !0, total: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
function validate295(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate295.evaluated;
  return evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), validate296(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate296.errors : vErrors.concat(validate296.errors), errors = vErrors.length), validate295.errors = vErrors, errors === 0;
}
validate295.evaluated = { props: { id: !0, status: !0, items: !0, total: !0, createdAt: !0 }, dynamicProps: !1, dynamicItems: !1 };
var validators = {
  listAuditEvents: { 200: { "application/json": v0 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  streamEvents: { 200: { "text/event-stream": v2 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listSchedules: { 200: { "application/json": v3 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listScheduleRuns: { 200: { "application/json": v4 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listJobs: { 200: { "application/json": v5 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getJob: { 200: { "application/json": v6 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  discardJob: { 204: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  cancelJob: { 200: { "application/json": v6 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  retryJob: { 200: { "application/json": v6 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listUsers: { 200: { "application/json": v7 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  registerUser: { 201: { "application/json": v8 }, 400: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getUser: { 200: { "application/json": v8 }, 304: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  replaceUser: { 200: { "application/json": v8 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 412: { "application/problem+json": v9 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 428: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  updateUser: { 200: { "application/json": v8 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 412: { "application/problem+json": v9 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 428: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getUserV2: { 200: { "application/json": v10 }, 304: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  changeUserRole: { 200: { "application/json": v8 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  deactivateUser: { 200: { "application/json": v8 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  restoreUser: { 200: { "application/json": v8 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listUserPosts: { 200: { "application/json": v11 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  login: { 200: { "application/json": v12 }, 202: { "application/json": v13 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  refreshTokens: { 200: { "application/json": v12 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  logout: { 204: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  logoutEverywhere: { 204: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  startBrowserSession: { 201: { "application/json": v14 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  reauthenticate: { 200: { "application/json": v15 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listIdentityProviders: { 200: { "application/json": v16 }, 400: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  startIdentityLogin: { 200: { "application/json": v17 }, 400: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  completeIdentityLogin: { 200: { "application/json": v12 }, 202: { "application/json": v18 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listIdentities: { 200: { "application/json": v19 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  linkIdentity: { 201: { "application/json": v20 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  unlinkIdentity: { 204: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  requestPasswordReset: { 202: { "application/json": v21 }, 400: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  confirmPasswordReset: { 204: {}, 400: { "application/problem+json": v1 }, 410: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  confirmEmailVerification: { 204: {}, 400: { "application/problem+json": v1 }, 410: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  confirmEmailChange: { 204: {}, 400: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 410: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  requestMagicLink: { 202: { "application/json": v21 }, 400: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  redeemMagicLink: { 200: { "application/json": v12 }, 202: { "application/json": v13 }, 400: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 410: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  exportAccount: { 200: { "application/json": v22 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  startAccountExport: { 202: { "application/json": v6 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getAccountExport: { 200: { "application/json": v23 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  downloadFile: { 200: {}, 206: {}, 304: {}, 400: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 410: { "application/problem+json": v1 }, 416: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  requestErasure: { 202: { "application/json": v24 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  undoErasure: { 204: {}, 400: { "application/problem+json": v1 }, 410: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getMe: { 200: { "application/json": v8 }, 304: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  updateMe: { 200: { "application/json": v8 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 412: { "application/problem+json": v9 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 428: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getMailPreferences: { 200: { "application/json": v25 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  updateMailPreferences: { 200: { "application/json": v25 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getUnsubscribePage: { 200: { "text/html": v26 }, 400: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  unsubscribe: { 200: { "text/html": v26 }, 400: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getCurrentSession: { 200: { "application/json": v14 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listSessions: { 200: { "application/json": v27 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  revokeSession: { 204: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  changePassword: { 204: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  requestEmailVerification: { 202: { "application/json": v21 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  requestEmailChange: { 202: { "application/json": v21 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  startPasskeyReauthentication: { 200: { "application/json": v28 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  completeMfa: { 200: { "application/json": v12 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  startMfaPasskey: { 200: { "application/json": v28 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  startPasskeyLogin: { 200: { "application/json": v28 }, 400: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  completePasskeyLogin: { 200: { "application/json": v12 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getSecondFactors: { 200: { "application/json": v29 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  startTotpEnrolment: { 200: { "application/json": v30 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 501: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  removeTotp: { 204: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  confirmTotpEnrolment: { 200: { "application/json": v31 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  regenerateRecoveryCodes: { 200: { "application/json": v32 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listPasskeys: { 200: { "application/json": v33 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  registerPasskey: { 201: { "application/json": v34 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  startPasskeyRegistration: { 200: { "application/json": v35 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  deletePasskey: { 204: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  renamePasskey: { 200: { "application/json": v36 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listApiKeys: { 200: { "application/json": v37 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  createApiKey: { 201: { "application/json": v38 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getApiKey: { 200: { "application/json": v39 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  revokeApiKey: { 204: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  renameApiKey: { 200: { "application/json": v39 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listPosts: { 200: { "application/json": v11 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  createPost: { 201: { "application/json": v40 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getPost: { 200: { "application/json": v40 }, 304: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  updatePost: { 200: { "application/json": v40 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 412: { "application/problem+json": v41 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 428: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listTags: { 200: { "application/json": v42 }, 400: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  createTag: { 201: { "application/json": v43 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getTag: { 200: { "application/json": v43 }, 304: {}, 400: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  deleteTag: { 204: {}, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  updateTag: { 200: { "application/json": v43 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 412: { "application/problem+json": v44 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 428: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  listProducts: { 200: { "application/json": v45 }, 400: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  createProduct: { 201: { "application/json": v46 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getProduct: { 200: { "application/json": v46 }, 400: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  createOrder: { 201: { "application/json": v47 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 409: { "application/problem+json": v1 }, 413: { "application/problem+json": v1 }, 415: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 429: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } },
  getOrder: { 200: { "application/json": v47 }, 400: { "application/problem+json": v1 }, 401: { "application/problem+json": v1 }, 403: { "application/problem+json": v1 }, 404: { "application/problem+json": v1 }, 406: { "application/problem+json": v1 }, 422: { "application/problem+json": v1 }, 500: { "application/problem+json": v1 }, 503: { "application/problem+json": v1 } }
};
export {
  validators
};
