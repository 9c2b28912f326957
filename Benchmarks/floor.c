/* What no generator can do without: list and read every page, turn its Markdown into HTML, write two files for it.
 *
 *   cc -O2 -o floor floor.c -lcmark -lpthread
 *   floor CONTENT OUTPUT BYTES THREADS
 *
 * Each file written has BYTES bytes, the body's HTML among them as far as it fits: as many as the pages of the site that
 * it is compared with have. No templates, no lists, no links, no checks.
 */
#define _GNU_SOURCE
#include <cmark.h>
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *content, *output;
static char **names;
static size_t count, room, page_size;
static atomic_size_t next_page;

static void fail(const char *path) {
    perror(path);
    exit(1);
}

/* Every .md below a folder, without the ending; the folders of both trees are made on the way. */
static void list(const char *folder) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", content, folder);
    DIR *handle = opendir(path);
    if (!handle) fail(path);
    for (int large = 0; large < 2; large++) {
        snprintf(path, sizeof path, "%s/%s%s", output, large ? "krupno/" : "", folder);
        mkdir(path, 0755);
    }
    for (struct dirent *entry; (entry = readdir(handle));) {
        if (entry->d_name[0] == '.' || entry->d_name[0] == '_') continue;
        snprintf(path, sizeof path, "%s%s%s", folder, *folder ? "/" : "", entry->d_name);
        size_t length = strlen(path);
        if (entry->d_type == DT_DIR) {
            list(path);
        } else if (length > 3 && !strcmp(path + length - 3, ".md")) {
            if (count == room) names = realloc(names, (room = room ? room * 2 : 1024) * sizeof *names);
            path[length - 3] = 0;
            names[count++] = strdup(path);
        }
    }
    closedir(handle);
}

static char *read_page(const char *name, size_t *length) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s.md", content, name);
    int file = open(path, O_RDONLY);
    struct stat status;
    if (file < 0 || fstat(file, &status)) fail(path);
    char *bytes = malloc(status.st_size + 1);
    ssize_t read_bytes = read(file, bytes, status.st_size);
    if (read_bytes < 0) fail(path);
    close(file);
    bytes[*length = read_bytes] = 0;
    return bytes;
}

static void write_page(const char *name, int large, const char *bytes) {
    char path[4096];
    snprintf(path, sizeof path, "%s/%s%s.html", output, large ? "krupno/" : "", name);
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (file < 0 || write(file, bytes, page_size) != (ssize_t)page_size) fail(path);
    close(file);
}

static void *work(void *unused) {
    char *page = malloc(page_size);
    memset(page, ' ', page_size);
    for (size_t number; (number = atomic_fetch_add(&next_page, 1)) < count;) {
        size_t length;
        char *source = read_page(names[number], &length);
        char *fence = strncmp(source, "---\n", 4) ? NULL : strstr(source + 4, "\n---\n");
        const char *body = fence ? fence + 5 : source;
        char *html = cmark_markdown_to_html(body, source + length - body, CMARK_OPT_VALIDATE_UTF8);
        size_t written = strlen(html);
        memcpy(page, html, written < page_size ? written : page_size);
        for (int large = 0; large < 2; large++) write_page(names[number], large, page);
        free(html);
        free(source);
    }
    free(page);
    return unused;
}

int main(int given, char **arguments) {
    if (given != 5) return fprintf(stderr, "floor CONTENT OUTPUT BYTES THREADS\n"), 2;
    content = arguments[1];
    output = arguments[2];
    page_size = strtoul(arguments[3], NULL, 10);
    size_t threads = strtoul(arguments[4], NULL, 10);
    pthread_t running[64];
    if (threads < 1 || threads > 64) return 2;
    mkdir(output, 0755);
    char large[4096];
    snprintf(large, sizeof large, "%s/krupno", output);
    mkdir(large, 0755);
    list("");
    for (size_t number = 0; number < threads; number++) pthread_create(&running[number], NULL, work, NULL);
    for (size_t number = 0; number < threads; number++) pthread_join(running[number], NULL);
    return 0;
}
