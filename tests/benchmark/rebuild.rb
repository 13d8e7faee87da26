# Build the site in the current folder, then again after each of several edits of its newest post, as `--watch` does.
# Prints the seconds of the processor, and those that went by, of each rebuild. Run by bench.py: ruby rebuild.rb ROUNDS
require "jekyll"
require "json"

site = Jekyll::Site.new(Jekyll.configuration("source" => Dir.pwd, "quiet" => true, "disable_disk_cache" => true))
site.process
post = Dir["_posts/*"].max
text = File.read(post)

costs = (1..ARGV[0].to_i).map do |number|
  File.write(post, "#{text}\nEdit #{number}.\n")
  clocks = [Process::CLOCK_PROCESS_CPUTIME_ID, Process::CLOCK_MONOTONIC]
  starts = clocks.map { |clock| Process.clock_gettime(clock) }
  site.process
  clocks.zip(starts).map { |clock, start| Process.clock_gettime(clock) - start }
end
puts costs.to_json
