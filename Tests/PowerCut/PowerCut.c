#include "PowerCut.h"

#include <limits.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

// A recording that grows beyond this fails the writes, as a full disk would: a run that long is no test any more.
static const size_t most_bytes = (size_t)1 << 30;

typedef struct Name {
    struct Name *next;
    // Zero while no file has this name.
    int32_t file;
    char text[];
} Name;

struct PowerCutRecording {
    struct PowerCutRecording *next;
    int is_running;
    int is_whole;
    PowerCutOperation *operations;
    size_t count;
    size_t capacity;
    size_t bytes;
    int32_t last_file;
    Name *names;
    size_t folder_length;
    char folder[];
};

typedef struct {
    sqlite3_file base;
    // NULL for a file of no watched folder.
    PowerCutRecording *recording;
    int32_t number;
    // As the unix VFS does: the first sync of a new journal or WAL syncs the folder too.
    int syncs_folder;
    sqlite3_file *real;
} File;

static sqlite3_vfs *real_vfs;
static sqlite3_vfs shim_vfs;
static PowerCutRecording *recordings;
// One lock around each operation and its line in the log, so that the log has the order of the disk.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

// MARK: The log. Each of these is called with the lock held.

static int append(PowerCutRecording *recording, PowerCutOperation operation) {
    if (!recording->is_running) return SQLITE_OK;
    if (recording->bytes + operation.length > most_bytes) goto incomplete;
    if (recording->count == recording->capacity) {
        size_t capacity = recording->capacity ? recording->capacity * 2 : 1024;
        PowerCutOperation *grown = realloc(recording->operations, capacity * sizeof *grown);
        if (!grown) goto incomplete;
        recording->operations = grown;
        recording->capacity = capacity;
    }
    if (operation.length) {
        void *copy = malloc(operation.length);
        if (!copy) goto incomplete;
        memcpy(copy, operation.bytes, operation.length);
        operation.bytes = copy;
    }
    recording->bytes += operation.length;
    recording->operations[recording->count++] = operation;
    return SQLITE_OK;
incomplete:
    recording->is_whole = 0;
    return SQLITE_FULL;
}

// The part of `path` below a folder that is being recorded; NULL where it is in none.
static const char *below(const PowerCutRecording *recording, const char *path) {
    size_t length = recording->folder_length;
    if (!recording->is_running || strncmp(path, recording->folder, length) != 0 || path[length] != '/') return NULL;
    return path + length + 1;
}

static PowerCutRecording *watching(const char *path, const char **name) {
    for (PowerCutRecording *recording = recordings; recording; recording = recording->next) {
        if ((*name = below(recording, path))) return recording;
    }
    return NULL;
}

static Name *named(PowerCutRecording *recording, const char *text) {
    for (Name *name = recording->names; name; name = name->next) {
        if (strcmp(name->text, text) == 0) return name;
    }
    size_t length = strlen(text) + 1;
    Name *name = calloc(1, sizeof *name + length);
    if (!name) return NULL;
    memcpy(name->text, text, length);
    name->next = recording->names;
    recording->names = name;
    return name;
}

// MARK: Files

static File *shim(sqlite3_file *file) { return (File *)file; }

static int file_close(sqlite3_file *file) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

static int file_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 offset) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xRead(real, bytes, length, offset);
}

static int file_write(sqlite3_file *file, const void *bytes, int length, sqlite3_int64 offset) {
    File *self = shim(file);
    if (!self->recording) return self->real->pMethods->xWrite(self->real, bytes, length, offset);
    pthread_mutex_lock(&lock);
    int result = self->real->pMethods->xWrite(self->real, bytes, length, offset);
    if (result == SQLITE_OK) {
        result = append(
            self->recording,
            (PowerCutOperation){
                .kind = PowerCutKindWrite, .file = self->number, .offset = offset, .bytes = bytes, .length = (size_t)length});
    }
    pthread_mutex_unlock(&lock);
    return result;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size) {
    File *self = shim(file);
    if (!self->recording) return self->real->pMethods->xTruncate(self->real, size);
    pthread_mutex_lock(&lock);
    int result = self->real->pMethods->xTruncate(self->real, size);
    if (result == SQLITE_OK) {
        result = append(
            self->recording, (PowerCutOperation){.kind = PowerCutKindTruncate, .file = self->number, .offset = size});
    }
    pthread_mutex_unlock(&lock);
    return result;
}

// Only written down: nobody cuts the power of the machine that the test runs on, and its disk would make thousands of syncs slow.
static int file_sync(sqlite3_file *file, int flags) {
    File *self = shim(file);
    (void)flags;
    if (!self->recording) return SQLITE_OK;
    pthread_mutex_lock(&lock);
    int result = append(self->recording, (PowerCutOperation){.kind = PowerCutKindSync, .file = self->number});
    if (result == SQLITE_OK && self->syncs_folder) {
        result = append(self->recording, (PowerCutOperation){.kind = PowerCutKindSyncFolder});
        self->syncs_folder = 0;
    }
    pthread_mutex_unlock(&lock);
    return result;
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xFileSize(real, size);
}

static int file_lock(sqlite3_file *file, int level) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xLock(real, level);
}

static int file_unlock(sqlite3_file *file, int level) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xUnlock(real, level);
}

static int file_check_reserved(sqlite3_file *file, int *reserved) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xCheckReservedLock(real, reserved);
}

static int file_control(sqlite3_file *file, int operation, void *argument) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xFileControl(real, operation, argument);
}

static int file_sector_size(sqlite3_file *file) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xSectorSize(real);
}

static int file_characteristics(sqlite3_file *file) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xDeviceCharacteristics(real);
}

// The -shm file is rebuilt by SQLite after a crash, so what is written to it is no matter.
static int file_shm_map(sqlite3_file *file, int page, int size, int extend, void volatile **memory) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xShmMap(real, page, size, extend, memory);
}

static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xShmLock(real, offset, count, flags);
}

static void file_shm_barrier(sqlite3_file *file) {
    sqlite3_file *real = shim(file)->real;
    real->pMethods->xShmBarrier(real);
}

static int file_shm_unmap(sqlite3_file *file, int removes) {
    sqlite3_file *real = shim(file)->real;
    return real->pMethods->xShmUnmap(real, removes);
}

// Version 2: without xFetch no file is mapped into memory, and no write goes by the shim.
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_characteristics,
    .xShmMap = file_shm_map,
    .xShmLock = file_shm_lock,
    .xShmBarrier = file_shm_barrier,
    .xShmUnmap = file_shm_unmap,
};

// MARK: The folder

// Gives the file its number; a name that nothing has yet is a file that comes into being. With the lock held.
static int enter(File *self, const char *text, int flags) {
    Name *name = named(self->recording, text);
    if (!name) return SQLITE_NOMEM;
    const int journals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL;
    self->syncs_folder = (flags & SQLITE_OPEN_CREATE) && (flags & journals);
    if (name->file == 0) {
        name->file = ++self->recording->last_file;
        int result = append(
            self->recording, (PowerCutOperation){.kind = PowerCutKindCreate, .file = name->file, .name = name->text});
        if (result != SQLITE_OK) return result;
    }
    self->number = name->file;
    return SQLITE_OK;
}

static int vfs_open(sqlite3_vfs *vfs, sqlite3_filename path, sqlite3_file *file, int flags, int *out_flags) {
    (void)vfs;
    File *self = shim(file);
    memset(self, 0, sizeof *self);
    self->real = (sqlite3_file *)(self + 1);
    self->real->pMethods = NULL;
    pthread_mutex_lock(&lock);
    int result = real_vfs->xOpen(real_vfs, path, self->real, flags, out_flags);
    // SQLite closes what has methods, also where opening it failed.
    if (self->real->pMethods) self->base.pMethods = &methods;
    const char *name = NULL;
    if (result == SQLITE_OK && path && !(flags & SQLITE_OPEN_DELETEONCLOSE)) self->recording = watching(path, &name);
    if (self->recording) result = enter(self, name, flags);
    pthread_mutex_unlock(&lock);
    return result;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int syncs_folder) {
    (void)vfs;
    pthread_mutex_lock(&lock);
    // The folder is not really synced either, where nobody cuts the power.
    int result = real_vfs->xDelete(real_vfs, path, 0);
    const char *text = NULL;
    PowerCutRecording *recording = result == SQLITE_OK ? watching(path, &text) : NULL;
    if (recording) {
        Name *name = named(recording, text);
        if (!name) {
            result = SQLITE_NOMEM;
        } else if (name->file != 0) {
            result = append(
                recording, (PowerCutOperation){.kind = PowerCutKindUnlink, .file = name->file, .name = name->text});
            name->file = 0;
        }
        if (result == SQLITE_OK && syncs_folder) {
            result = append(recording, (PowerCutOperation){.kind = PowerCutKindSyncFolder});
        }
    }
    pthread_mutex_unlock(&lock);
    return result;
}

// MARK: What tests call

int powercut_install(void) {
    pthread_mutex_lock(&lock);
    int result = SQLITE_OK;
    if (!real_vfs) {
        real_vfs = sqlite3_vfs_find(NULL);
        if (!real_vfs) {
            result = SQLITE_ERROR;
        } else {
            // The other methods of the unix VFS look at nothing but the fields that are copied here.
            shim_vfs = *real_vfs;
            shim_vfs.pNext = NULL;
            shim_vfs.zName = "powercut";
            shim_vfs.szOsFile = (int)sizeof(File) + real_vfs->szOsFile;
            shim_vfs.xOpen = vfs_open;
            shim_vfs.xDelete = vfs_delete;
            result = sqlite3_vfs_register(&shim_vfs, 1);
        }
    }
    pthread_mutex_unlock(&lock);
    return result;
}

PowerCutRecording *powercut_watch(const char *folder) {
    char path[PATH_MAX];
    if (!realpath(folder, path)) return NULL;
    size_t length = strlen(path);
    PowerCutRecording *recording = calloc(1, sizeof *recording + length + 1);
    if (!recording) return NULL;
    memcpy(recording->folder, path, length + 1);
    recording->folder_length = length;
    recording->is_running = 1;
    recording->is_whole = 1;
    pthread_mutex_lock(&lock);
    recording->next = recordings;
    recordings = recording;
    pthread_mutex_unlock(&lock);
    return recording;
}

void powercut_stop(PowerCutRecording *recording) {
    pthread_mutex_lock(&lock);
    recording->is_running = 0;
    pthread_mutex_unlock(&lock);
}

void powercut_mark(PowerCutRecording *recording, int64_t number) {
    pthread_mutex_lock(&lock);
    // What goes wrong here is kept in `is_whole`.
    (void)append(recording, (PowerCutOperation){.kind = PowerCutKindMark, .number = number});
    pthread_mutex_unlock(&lock);
}

int powercut_is_whole(const PowerCutRecording *recording) { return recording->is_whole; }

size_t powercut_count(const PowerCutRecording *recording) { return recording->count; }

PowerCutOperation powercut_operation(const PowerCutRecording *recording, size_t index) {
    return recording->operations[index];
}

void powercut_free(PowerCutRecording *recording) {
    pthread_mutex_lock(&lock);
    for (PowerCutRecording **link = &recordings; *link; link = &(*link)->next) {
        if (*link == recording) {
            *link = recording->next;
            break;
        }
    }
    pthread_mutex_unlock(&lock);
    for (size_t index = 0; index < recording->count; index++) {
        if (recording->operations[index].length) free((void *)recording->operations[index].bytes);
    }
    free(recording->operations);
    for (Name *name = recording->names; name;) {
        Name *next = name->next;
        free(name);
        name = next;
    }
    free(recording);
}
