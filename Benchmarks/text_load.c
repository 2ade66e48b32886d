/*
 * Hands texts to Kannel's smsbox as its users do, by GET /cgi-bin/sendsms: HTTP/1.1 on 127.0.0.1, a thread a connection, connections
 * kept. Plain sockets, so that it takes as little as can be from the processor that Kannel needs.
 *
 *     text_load PORT TARGET COUNT CONNECTIONS
 *
 * Exits 1, with a line on standard error, unless every text was taken with a 202.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#define MOST 256

static struct sockaddr_in place = {.sin_family = AF_INET};
static char request[4096];
static size_t request_size;
static long text_count;
static atomic_long next_text;
static atomic_long taken;

/* Reads one whole answer; true where it is a 202. */
static int answered(int server) {
    char buffer[4096];
    size_t filled = 0;
    ssize_t count;
    while ((count = read(server, buffer + filled, sizeof buffer - 1 - filled)) > 0) {
        buffer[filled += (size_t)count] = 0;
        const char *end = strstr(buffer, "\r\n\r\n"), *length = strcasestr(buffer, "\r\nContent-Length:");
        if (!end || !length || length > end) continue;
        if (filled == (size_t)(end - buffer) + 4 + strtoul(length + 17, NULL, 10)) return strncmp(buffer + 8, " 202 ", 5) == 0;
    }
    return 0;
}

static void *load(void *unused) {
    int on = 1, server = socket(AF_INET, SOCK_STREAM, 0);
    setsockopt(server, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(server, (struct sockaddr *)&place, sizeof place) == 0)
        while (atomic_fetch_add(&next_text, 1) < text_count && write(server, request, request_size) == (ssize_t)request_size
            && answered(server))
            atomic_fetch_add(&taken, 1);
    close(server);
    return unused;
}

int main(int argc, char **argv) {
    pthread_t threads[MOST];
    long connections = argc == 5 ? atol(argv[4]) : 0;
    if (connections < 1 || connections > MOST || strlen(argv[2]) > 3000) {
        fputs("usage: text_load PORT TARGET COUNT CONNECTIONS (1 to 256)\n", stderr);
        return 64;
    }
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    place.sin_port = htons((uint16_t)atoi(argv[1]));
    request_size = (size_t)snprintf(
        request, sizeof request, "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n\r\n", argv[2]);
    text_count = atol(argv[3]);
    for (long i = 0; i < connections; i++)
        if (pthread_create(&threads[i], NULL, load, NULL) != 0) connections = i;
    for (long i = 0; i < connections; i++) pthread_join(threads[i], NULL);
    if (atomic_load(&taken) == text_count) return 0;
    fprintf(stderr, "text_load: %ld of %ld taken\n", atomic_load(&taken), text_count);
    return 1;
}
