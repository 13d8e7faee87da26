# What Liquid and Jekyll take for the templates: seconds of the processor, the least of several runs. Run by
# bench_liquid.py: ruby measure.rb SITE TEMPLATES ROUNDS
require "jekyll"
require "digest"
require "json"

source, folder, rounds = ARGV[0], ARGV[1], ARGV[2].to_i
overrides = { "source" => source, "destination" => File.join(source, "_site"), "quiet" => true, "disable_disk_cache" => true }
site = Jekyll::Site.new(Jekyll.configuration(overrides))
site.reset
site.read
payload = site.site_payload
page = site.pages.find { |each| each.url == "/part-3/page-47.html" }
payload["page"] = page.to_liquid
payload["content"] = page.content

least = lambda do |&task|
  seconds = Array.new(rounds) do
    site.filter_cache.clear
    start = Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID)
    task.call
    Process.clock_gettime(Process::CLOCK_PROCESS_CPUTIME_ID) - start
  end
  seconds.min
end

measured = Dir.children(folder).sort.to_h do |name|
  text = File.read(File.join(folder, name))
  template = Liquid::Template.parse(text, :line_numbers => true)
  output = nil
  render = least.call { output = template.render!(payload, :registers => { :site => site, :page => payload["page"] }) }
  parse = least.call { Liquid::Template.parse(text, :line_numbers => true) }
  # There is no cache of parsed templates to load from
  [name, { "seconds" => { "render" => render, "parse" => parse, "cached" => parse }, "digest" => Digest::SHA256.hexdigest(output) }]
end
puts measured.to_json
