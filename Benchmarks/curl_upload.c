/*
 * The bare loops that gatewayd is measured beside: no queue, no disk, no families; one mail again and again, from memory.
 *
 *     curl_upload multi     PORT FILE COUNT CONNECTIONS   libcurl's own SMTP upload, all connections in one multi handle
 *     curl_upload threads   PORT FILE COUNT CONNECTIONS   the same upload, an easy handle and a thread a connection
 *     curl_upload pipelined PORT FILE COUNT CONNECTIONS   libcurl connects; MAIL, RCPT and DATA then leave in one write
 *
 * FILE holds a mail with CR LF line ends and no line that begins with a dot. Prints the seconds it took. Exits 1, with a line on
 * standard error, unless every mail was taken.
 */
#include <curl/curl.h>
#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SENDER "swyddfa@ysgol-enghraifft.example.org"
#define MOST 64

static char *mail;
static size_t mail_size;
static long mail_count;
static long port;
static atomic_long next_mail;
static atomic_long taken;

static void complain(const char *what, const char *why) { fprintf(stderr, "curl_upload: %s: %s\n", what, why); }

/* The number of a mail that has not been begun; 0 when all have been. */
static long claim(void) {
    long number = atomic_fetch_add(&next_mail, 1) + 1;
    return number <= mail_count ? number : 0;
}

static size_t feed(char *buffer, size_t size, size_t count, void *context) {
    size_t *sent = context;
    size_t bytes = size * count < mail_size - *sent ? size * count : mail_size - *sent;
    memcpy(buffer, mail + *sent, bytes);
    *sent += bytes;
    return bytes;
}

static CURL *handle(void) {
    char url[64];
    CURL *curl = curl_easy_init();
    if (!curl) return NULL;
    snprintf(url, sizeof url, "smtp://127.0.0.1:%ld/bench", port);
    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, 60L);
    return curl;
}

/* One mail of libcurl's own upload: what its easy handle points at. */
struct upload {
    struct curl_slist *recipients;
    size_t sent;
};

static int prepare(CURL *curl, struct upload *upload) {
    char recipient[64];
    long number = claim();
    if (!number) return 0;
    snprintf(recipient, sizeof recipient, "rhiant%ld@example.org", number);
    curl_slist_free_all(upload->recipients);
    upload->recipients = curl_slist_append(NULL, recipient);
    upload->sent = 0;
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, SENDER);
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, upload->recipients);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, feed);
    curl_easy_setopt(curl, CURLOPT_READDATA, &upload->sent);
    return 1;
}

static int succeeded(CURLcode code) {
    if (code != CURLE_OK) {
        complain("upload", curl_easy_strerror(code));
        return 0;
    }
    atomic_fetch_add(&taken, 1);
    return 1;
}

static void *upload(void *unused) {
    CURL *curl = handle();
    struct upload own = {0};
    while (curl && prepare(curl, &own) && succeeded(curl_easy_perform(curl))) continue;
    curl_easy_cleanup(curl);
    curl_slist_free_all(own.recipients);
    return unused;
}

static void multi(long connections) {
    CURLM *all = curl_multi_init();
    CURL *curls[MOST];
    struct upload uploads[MOST] = {0};
    int running = 0, left = 0;
    for (long i = 0; i < connections; i++) {
        curls[i] = handle();
        if (!curls[i] || !prepare(curls[i], &uploads[i])) continue;
        curl_easy_setopt(curls[i], CURLOPT_PRIVATE, &uploads[i]);
        curl_multi_add_handle(all, curls[i]);
    }
    do {
        CURLMsg *done;
        if (curl_multi_perform(all, &running) != CURLM_OK) break;
        while ((done = curl_multi_info_read(all, &left))) {
            CURL *curl = done->easy_handle;
            struct upload *own;
            CURLcode code = done->data.result;
            curl_easy_getinfo(curl, CURLINFO_PRIVATE, &own);
            curl_multi_remove_handle(all, curl);
            if (succeeded(code) && prepare(curl, own)) {
                curl_multi_add_handle(all, curl);
                running++;
            }
        }
        if (running) curl_multi_poll(all, NULL, 0, 1000, NULL);
    } while (running);
    for (long i = 0; i < connections; i++) {
        curl_easy_cleanup(curls[i]);
        curl_slist_free_all(uploads[i].recipients);
    }
    curl_multi_cleanup(all);
}

static int wait_for(CURL *curl, short event) {
    curl_socket_t socket;
    if (curl_easy_getinfo(curl, CURLINFO_ACTIVESOCKET, &socket) != CURLE_OK) return 0;
    struct pollfd entry = {.fd = socket, .events = event};
    return poll(&entry, 1, 60000) == 1;
}

static int write_all(CURL *curl, const char *bytes, size_t size) {
    while (size > 0) {
        size_t sent = 0;
        CURLcode code = curl_easy_send(curl, bytes, size, &sent);
        if (code == CURLE_AGAIN ? !wait_for(curl, POLLOUT) : code != CURLE_OK) return 0;
        bytes += sent;
        size -= sent;
    }
    return 1;
}

/* Reads as many one-line replies; true where each begins with 2 or 3. */
static int replies(CURL *curl, int count) {
    char buffer[4096];
    int at_start = 1;
    while (count > 0) {
        size_t received = 0;
        CURLcode code = curl_easy_recv(curl, buffer, sizeof buffer, &received);
        if (code == CURLE_AGAIN) {
            if (!wait_for(curl, POLLIN)) return 0;
            continue;
        }
        if (code != CURLE_OK || received == 0) return 0;
        for (size_t i = 0; i < received; i++) {
            if (at_start && buffer[i] != '2' && buffer[i] != '3') return 0;
            at_start = buffer[i] == '\n';
            if (at_start) count--;
        }
    }
    return count == 0;
}

static void *pipelined(void *unused) {
    CURL *curl = handle();
    long number;
    if (curl) curl_easy_setopt(curl, CURLOPT_CONNECT_ONLY, 1L);
    if (!curl || curl_easy_perform(curl) != CURLE_OK) {
        complain("pipelined", "no connection");
        return unused;
    }
    while ((number = claim())) {
        char envelope[256];
        int size = snprintf(
            envelope, sizeof envelope, "MAIL FROM:<" SENDER ">\r\nRCPT TO:<rhiant%ld@example.org>\r\nDATA\r\n", number);
        if (!write_all(curl, envelope, (size_t)size) || !replies(curl, 3) || !write_all(curl, mail, mail_size)
            || !write_all(curl, ".\r\n", 3) || !replies(curl, 1)) {
            complain("pipelined", "refused, or cut off");
            break;
        }
        atomic_fetch_add(&taken, 1);
    }
    curl_easy_cleanup(curl);
    return unused;
}

static int read_mail(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) return 0;
    mail_size = (size_t)ftell(file);
    rewind(file);
    mail = malloc(mail_size);
    int whole = mail && fread(mail, 1, mail_size, file) == mail_size;
    fclose(file);
    return whole;
}

static int in_threads(void *(*loop)(void *), long connections) {
    pthread_t threads[MOST];
    for (long i = 0; i < connections; i++)
        if (pthread_create(&threads[i], NULL, loop, NULL) != 0) return 0;
    for (long i = 0; i < connections; i++) pthread_join(threads[i], NULL);
    return 1;
}

static int run(const char *way, long connections) {
    if (strcmp(way, "threads") == 0) return in_threads(upload, connections);
    if (strcmp(way, "pipelined") == 0) return in_threads(pipelined, connections);
    if (strcmp(way, "multi") != 0) return 0;
    multi(connections);
    return 1;
}

int main(int argc, char **argv) {
    if (argc != 6 || atol(argv[5]) < 1 || atol(argv[5]) > MOST) {
        fputs("usage: curl_upload multi|threads|pipelined PORT FILE COUNT CONNECTIONS (1 to 64)\n", stderr);
        return 64;
    }
    port = atol(argv[2]);
    mail_count = atol(argv[4]);
    if (!read_mail(argv[3])) {
        complain(argv[3], "cannot be read");
        return 1;
    }
    curl_global_init(CURL_GLOBAL_DEFAULT);

    struct timespec begin, end;
    clock_gettime(CLOCK_MONOTONIC, &begin);
    if (!run(argv[1], atol(argv[5]))) {
        complain(argv[1], "cannot be run");
        return 1;
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%.6f\n", (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9);
    return atomic_load(&taken) == mail_count ? 0 : 1;
}
