/*
 * A mail server that takes every mail at once and writes down when: SMTP on 127.0.0.1, one thread, connections kept, the extensions
 * of Postfix's smtp-sink.
 *
 *     mail_sink PORT
 *
 * Writes a line of 32 bytes a mail to standard output: the nanoseconds of the monotonic clock at its final dot, and the first eleven
 * characters of its recipient, so that the size of that file is the count. Runs until it is ended.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define NAME 11

struct client {
    int socket;
    int in_mail;
    size_t filled;
    char recipient[NAME + 1];
    char buffer[65536];
};

static void note(const struct client *client) {
    struct timespec now;
    char line[64];
    clock_gettime(CLOCK_MONOTONIC, &now);
    int size = snprintf(
        line, sizeof line, "%019lld %-*s\n", (long long)now.tv_sec * 1000000000 + now.tv_nsec, NAME, client->recipient);
    if (write(1, line, (size_t)size) != size) {
        perror("mail_sink");
        exit(1);
    }
}

/* What comes between "RCPT TO:<" and what ends it, as far as there is room. */
static void keep_recipient(struct client *client, const char *line) {
    const char *begin = strchr(line, '<');
    size_t length = begin ? strcspn(begin + 1, ">@\r\n") : 0;
    if (length > NAME) length = NAME;
    if (begin) memcpy(client->recipient, begin + 1, length);
    client->recipient[length] = 0;
}

static const char *answer(struct client *client, const char *line) {
    if (strncasecmp(line, "EHLO", 4) == 0)
        return "250-sink.example.org\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 DSN\r\n";
    if (strncasecmp(line, "RCPT", 4) == 0) keep_recipient(client, line);
    if (strncasecmp(line, "DATA", 4) == 0) {
        client->in_mail = 1;
        return "354 End with a dot\r\n";
    }
    if (strncasecmp(line, "QUIT", 4) == 0) return "221 2.0.0 Bye\r\n";
    return "250 2.0.0 Ok\r\n";
}

/* Takes one command or one mail, or what there is of it, off the buffer. Answers what is to be said; NULL while more is to come. */
static const char *advance(struct client *client) {
    static const char dot[] = "\r\n.\r\n";
    const char *reply = NULL;
    size_t used = 0;
    if (client->in_mail) {
        char *end = memmem(client->buffer, client->filled, dot, 5);
        /* The end may have come in part. */
        used = end ? (size_t)(end - client->buffer) + 5 : client->filled > 4 ? client->filled - 4 : 0;
        if (end) {
            client->in_mail = 0;
            note(client);
            reply = "250 2.0.0 Ok\r\n";
        }
    } else {
        char *end = memchr(client->buffer, '\n', client->filled);
        if (end) {
            *end = 0;
            used = (size_t)(end - client->buffer) + 1;
            reply = answer(client, client->buffer);
        }
    }
    memmove(client->buffer, client->buffer + used, client->filled -= used);
    return reply;
}

/* False when the connection is to be closed. Replies to what came in one read leave in one write. */
static int converse(struct client *client) {
    char replies[4096];
    size_t size = 0;
    const char *reply;
    ssize_t count = read(client->socket, client->buffer + client->filled, sizeof client->buffer - client->filled);
    if (count <= 0) return 0;
    client->filled += (size_t)count;
    while ((reply = advance(client))) {
        if (size + strlen(reply) > sizeof replies) {
            if (write(client->socket, replies, size) != (ssize_t)size) return 0;
            size = 0;
        }
        memcpy(replies + size, reply, strlen(reply));
        size += strlen(reply);
    }
    return client->filled < sizeof client->buffer && write(client->socket, replies, size) == (ssize_t)size;
}

static void welcome(int listener, int events) {
    static const char greeting[] = "220 sink.example.org ESMTP\r\n";
    int on = 1, socket = accept(listener, NULL, NULL);
    struct client *client = socket < 0 ? NULL : calloc(1, sizeof *client);
    if (!client) return;
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = client};
    client->socket = socket;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (epoll_ctl(events, EPOLL_CTL_ADD, socket, &event) != 0 || write(socket, greeting, sizeof greeting - 1) < 0) {
        close(socket);
        free(client);
    }
}

int main(int argc, char **argv) {
    int on = 1, listener = socket(AF_INET, SOCK_STREAM, 0), events = epoll_create1(0);
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct epoll_event event = {.events = EPOLLIN}, ready[64];
    if (argc != 2) {
        fputs("usage: mail_sink PORT\n", stderr);
        return 64;
    }
    signal(SIGPIPE, SIG_IGN);
    place.sin_port = htons((uint16_t)atoi(argv[1]));
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(listener, (struct sockaddr *)&place, sizeof place) != 0 || listen(listener, 256) != 0
        || epoll_ctl(events, EPOLL_CTL_ADD, listener, &event) != 0) {
        perror("mail_sink");
        return 1;
    }
    while (1) {
        int count = epoll_wait(events, ready, 64, -1);
        for (int i = 0; i < count; i++) {
            struct client *client = ready[i].data.ptr;
            if (!client) {
                welcome(listener, events);
            } else if (!converse(client)) {
                close(client->socket);
                free(client);
            }
        }
    }
}
