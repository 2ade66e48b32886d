/*
 * A text-message provider that takes every text: HTTP/1.1 on 127.0.0.1, a thread a connection, connections kept.
 *
 *     text_sink PORT
 *
 * Answers each request with 202 and an id of its own. Writes one byte a text to standard output, so that the size of that file
 * is the count. Runs until it is ended.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

static atomic_long texts;

/* How long the first request in the buffer is, with its body; 0 while it is not whole. */
static size_t request_length(const char *buffer) {
    const char *end = strstr(buffer, "\r\n\r\n");
    if (!end) return 0;
    const char *length = strcasestr(buffer, "\r\nContent-Length:");
    size_t body = length && length < end ? strtoul(length + 17, NULL, 10) : 0;
    return (size_t)(end - buffer) + 4 + body;
}

static int answer(int client) {
    char body[64], reply[256];
    int size = snprintf(body, sizeof body, "{\"id\": \"%ld\"}", atomic_fetch_add(&texts, 1) + 1);
    size = snprintf(
        reply, sizeof reply, "HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", size, body);
    return write(client, reply, (size_t)size) == size && write(1, ".", 1) == 1;
}

static void *serve(void *argument) {
    int client = (int)(intptr_t)argument;
    char buffer[16384];
    size_t filled = 0;
    ssize_t count;
    while ((count = read(client, buffer + filled, sizeof buffer - 1 - filled)) > 0) {
        filled += (size_t)count;
        buffer[filled] = 0;
        size_t length = request_length(buffer);
        if (length == 0 || length > filled) {
            if (filled == sizeof buffer - 1) break;
            continue;
        }
        if (!answer(client)) break;
        memmove(buffer, buffer + length, filled -= length);
    }
    close(client);
    return NULL;
}

int main(int argc, char **argv) {
    int on = 1, listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (argc != 2) {
        fputs("usage: text_sink PORT\n", stderr);
        return 64;
    }
    signal(SIGPIPE, SIG_IGN);
    place.sin_port = htons((uint16_t)atoi(argv[1]));
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(listener, (struct sockaddr *)&place, sizeof place) != 0 || listen(listener, 64) != 0) {
        perror("text_sink");
        return 1;
    }
    while (1) {
        pthread_t thread;
        int client = accept(listener, NULL, NULL);
        if (client < 0) continue;
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (pthread_create(&thread, NULL, serve, (void *)(intptr_t)client) == 0) pthread_detach(thread);
        else close(client);
    }
}
