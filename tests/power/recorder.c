/* What a process does to the files of one folder, in order: preloaded, it writes each change and each sync down, so that
   a test can put together what a disk would hold if the power went at any moment. Records: kind, length of the path,
   offset, length of the data (little-endian, 1 + 2 + 8 + 8 bytes), the path, the data. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST 4096
static char *paths[MOST];
static int out = -1;
static const char *root;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) __typeof__(name) *real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static void put(const void *data, size_t length) {
    REAL(write);
    while (length) {
        ssize_t done = real(out, data, length);
        if (done <= 0) abort();
        data = (const char *)data + done;
        length -= done;
    }
}

static void record(char kind, const char *path, uint64_t offset, const void *data, uint64_t length) {
    uint16_t name = (uint16_t)strlen(path);
    pthread_mutex_lock(&lock);
    put(&kind, 1); put(&name, 2); put(&offset, 8); put(&length, 8); put(path, name);
    if (length) put(data, length);
    pthread_mutex_unlock(&lock);
}

static const char *path_of(int fd) { return fd >= 0 && fd < MOST && out >= 0 ? paths[fd] : NULL; }

static int opened(int fd, const char *path, int flags) {
    if (!root) {
        root = getenv("RECORDED_FOLDER");
        const char *to = getenv("RECORDED_TO");
        REAL(open);
        if (root && to) out = real(to, O_WRONLY | O_CREAT | O_APPEND, 0600);
    }
    if (fd >= 0 && fd < MOST) {
        free(paths[fd]);
        paths[fd] = root && out >= 0 && !strncmp(path, root, strlen(root)) ? strdup(path) : NULL;
        if (paths[fd] && (flags & O_TRUNC)) record('T', paths[fd], 0, NULL, 0);
    }
    return fd;
}

#define OPENS(name)                                                                   \
    int name(const char *path, int flags, ...) {                                      \
        va_list more; va_start(more, flags); mode_t mode = va_arg(more, mode_t); va_end(more); \
        REAL(name);                                                                   \
        return opened(real(path, flags, mode), path, flags);                          \
    }
OPENS(open)
OPENS(open64)

int close(int fd) {
    REAL(close);
    if (fd >= 0 && fd < MOST) { free(paths[fd]); paths[fd] = NULL; }
    return real(fd);
}

#define WRITES_AT(name, off)                                                          \
    ssize_t name(int fd, const void *data, size_t length, off offset) {               \
        REAL(name);                                                                   \
        ssize_t done = real(fd, data, length, offset);                                \
        if (done > 0 && path_of(fd)) record('W', path_of(fd), offset, data, done);    \
        return done;                                                                  \
    }
WRITES_AT(pwrite, off_t)
WRITES_AT(pwrite64, off64_t)

ssize_t write(int fd, const void *data, size_t length) {
    REAL(write);
    off_t at = path_of(fd) ? lseek(fd, 0, SEEK_CUR) : 0;
    ssize_t done = real(fd, data, length);
    if (done > 0 && path_of(fd)) record('W', path_of(fd), at, data, done);
    return done;
}

#define CUTS(name, off)                                                               \
    int name(int fd, off length) {                                                    \
        REAL(name);                                                                   \
        int done = real(fd, length);                                                  \
        if (!done && path_of(fd)) record('T', path_of(fd), length, NULL, 0);          \
        return done;                                                                  \
    }
CUTS(ftruncate, off_t)
CUTS(ftruncate64, off64_t)

#define SYNCS(name)                                                                   \
    int name(int fd) {                                                                \
        REAL(name);                                                                   \
        int done = real(fd);                                                          \
        if (!done && path_of(fd)) record('S', path_of(fd), 0, NULL, 0);               \
        return done;                                                                  \
    }
SYNCS(fsync)
SYNCS(fdatasync)

int unlink(const char *path) {
    REAL(unlink);
    int done = real(path);
    if (!done && root && out >= 0 && !strncmp(path, root, strlen(root))) record('U', path, 0, NULL, 0);
    return done;
}
