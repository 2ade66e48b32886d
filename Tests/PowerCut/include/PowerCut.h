// A shim over SQLite's own VFS that writes down, in order, all that a store asks of its disk, so that a test can work out what
// a power cut would have left after each of these operations. For tests alone.
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef struct PowerCutRecording PowerCutRecording;

typedef enum __attribute__((enum_extensibility(closed))) {
    // A name came into the folder, for an empty file.
    PowerCutKindCreate,
    // A name left the folder.
    PowerCutKindUnlink,
    PowerCutKindWrite,
    // `offset` is the new length.
    PowerCutKindTruncate,
    // What was written to the file so far survives a cut from here on.
    PowerCutKindSync,
    // What became of names so far survives a cut from here on.
    PowerCutKindSyncFolder,
    // No work of the disk: `number` facts had been acknowledged when the operations before this one were done.
    PowerCutKindMark,
} PowerCutKind;

// Pointers are the recording's, and valid as long as it is.
typedef struct {
    PowerCutKind kind;
    // Of the file that was created under a name; another one for a file that comes under the same name later.
    int32_t file;
    // Without the folder; NULL where the operation is on no name.
    const char *name;
    int64_t offset;
    int64_t number;
    const void *bytes;
    size_t length;
} PowerCutOperation;

// Makes the shim the VFS that this process opens databases with. Once, before the first store; answers an SQLite result code.
int powercut_install(void);

// Records what databases in `folder`, which is still empty, ask for from now on. NULL: no memory, or no such folder.
PowerCutRecording *powercut_watch(const char *folder);

// Ends the recording; what it holds stays readable.
void powercut_stop(PowerCutRecording *recording);

// Puts a mark in order among the operations, from any thread.
void powercut_mark(PowerCutRecording *recording, int64_t number);

// Whether the recording holds everything: memory did not run out.
int powercut_is_whole(const PowerCutRecording *recording);

size_t powercut_count(const PowerCutRecording *recording);
PowerCutOperation powercut_operation(const PowerCutRecording *recording, size_t index);

// After `powercut_stop`, when every database of the folder is closed.
void powercut_free(PowerCutRecording *recording);
