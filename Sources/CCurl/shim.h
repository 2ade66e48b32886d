#pragma once
#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo are variadic, which Swift cannot call:
// one function for each type of argument.
static inline CURLcode gw_setopt_long(CURL *h, CURLoption o, long v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode gw_setopt_string(CURL *h, CURLoption o, const char *v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode gw_setopt_pointer(CURL *h, CURLoption o, void *v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode gw_setopt_list(CURL *h, CURLoption o, struct curl_slist *v) { return curl_easy_setopt(h, o, v); }

typedef size_t (*gw_data_callback)(char *data, size_t size, size_t count, void *context);
static inline CURLcode gw_setopt_data_callback(CURL *h, CURLoption o, gw_data_callback v) {
    return curl_easy_setopt(h, o, v);
}

static inline CURLcode gw_getinfo_long(CURL *h, CURLINFO i, long *v) { return curl_easy_getinfo(h, i, v); }
static inline CURLcode gw_getinfo_socket(CURL *h, CURLINFO i, curl_socket_t *v) { return curl_easy_getinfo(h, i, v); }
static inline CURLcode gw_getinfo_offset(CURL *h, CURLINFO i, curl_off_t *v) { return curl_easy_getinfo(h, i, v); }

// Called when a connection stands and before a request is written on it; a second call means that libcurl repeats by itself.
typedef int (*gw_before_request_callback)(void *context, char *remote, char *local, int remote_port, int local_port);
static inline CURLcode gw_setopt_before_request_callback(CURL *h, gw_before_request_callback v) {
    return curl_easy_setopt(h, CURLOPT_PREREQFUNCTION, v);
}
