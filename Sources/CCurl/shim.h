#ifndef WATCHWARD_CCURL_SHIM_H
#define WATCHWARD_CCURL_SHIM_H

// Swift can't call functions with a variable list of arguments, so each kind of option has a function of its own.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

typedef size_t (*ww_curl_reader)(char *buffer, size_t size, size_t count, void *context);
typedef int (*ww_curl_listener)(CURL *handle, curl_infotype kind, char *bytes, size_t count, void *context);

static inline CURLcode ww_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ww_curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ww_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode ww_curl_read_from(CURL *handle, ww_curl_reader reader, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_READFUNCTION, reader);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_READDATA, context);
}

static inline CURLcode ww_curl_listen(CURL *handle, ww_curl_listener listener, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, listener);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_DEBUGDATA, context);
}

typedef int (*ww_curl_watcher)(
    void *context, curl_off_t down, curl_off_t downNow, curl_off_t up, curl_off_t upNow);

static inline CURLcode ww_curl_watch(CURL *handle, ww_curl_watcher watcher, void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, watcher);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context);
    return code != CURLE_OK ? code : curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
}

static inline size_t ww_curl_abort(void) { return CURL_READFUNC_ABORT; }

#endif
