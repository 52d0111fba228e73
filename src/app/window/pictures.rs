//! Pictures of the screens without a window: the same interface, drawn into
//! an image by whatever adapter there is, a software one included.

use std::{io, path::Path, thread, time::Duration};

use bevy::{
    app::SubApps,
    asset::RenderAssetUsages,
    camera::RenderTarget,
    prelude::*,
    render::{
        RenderPlugin,
        pipelined_rendering::PipelinedRenderingPlugin,
        render_resource::{Extent3d, PollType, TextureDimension, TextureFormat, TextureUsages},
        renderer::RenderDevice,
        view::screenshot::{Screenshot, ScreenshotCaptured},
    },
    time::TimeUpdateStrategy,
    window::{ExitCondition, PrimaryWindow, WindowPlugin as WindowsPlugin},
    winit::WinitPlugin,
};

use super::opening::{has_adapter, log};

/// Why no picture can be made.
#[derive(Debug, thiserror::Error)]
pub enum NoPicture {
    /// There is no graphics adapter, not even a software one.
    #[error(
        "there is no usable graphics adapter (software Vulkan such as Mesa's llvmpipe would do)"
    )]
    NoAdapter,
    /// The adapter drew nothing.
    #[error("the adapter gave no picture back")]
    NothingDrawn,
    /// The file can't be written.
    #[error("{0}")]
    Write(#[from] io::Error),
    /// The picture can't be encoded.
    #[error("{0}")]
    Encode(#[from] png::EncodingError),
}

/// A picture: three bytes a pixel, red, green, blue, from the top left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The colours.
    pub colours: Vec<u8>,
}

/// A picture is there after a few frames, or after many on a busy machine.
const FEW: usize = 20;
const LOOKS: usize = 1_000;
const PAUSE: Duration = Duration::from_millis(10);

impl Picture {
    /// Writes the picture as a PNG file.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn save(&self, path: &Path) -> Result<(), NoPicture> {
        let file = io::BufWriter::new(std::fs::File::create(path)?);
        let mut encoder = png::Encoder::new(file, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.colours)?;
        writer.finish()?;
        Ok(())
    }
}

/// The program's interface, driven by hand and drawn into an image.
pub struct Studio {
    apps: SubApps,
    target: Handle<Image>,
}

/// What the camera gave back.
#[derive(Resource, Default)]
struct Developed(Option<Image>);

impl Studio {
    /// Builds the interface for a picture of `size` pixels; `furnish` adds the
    /// program's own plugins and resources.
    ///
    /// # Errors
    /// [`NoPicture::NoAdapter`] where nothing can draw.
    pub fn open(size: UVec2, furnish: impl FnOnce(&mut App)) -> Result<Self, NoPicture> {
        if !has_adapter() {
            return Err(NoPicture::NoAdapter);
        }
        let mut app = App::new();
        app.add_plugins(
            DefaultPlugins
                .set(WindowsPlugin {
                    primary_window: Some(Window {
                        resolution: size.into(),
                        ..default()
                    }),
                    exit_condition: ExitCondition::DontExit,
                    ..default()
                })
                .set(RenderPlugin {
                    synchronous_pipeline_compilation: true,
                    ..default()
                })
                .set(log())
                .disable::<WinitPlugin>()
                .disable::<PipelinedRenderingPlugin>(),
        )
        .insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_millis(
            16,
        )))
        .init_resource::<Developed>();
        furnish(&mut app);
        app.finish();
        app.cleanup();
        let mut studio = Self {
            apps: std::mem::take(app.sub_apps_mut()),
            target: Handle::default(),
        };
        studio.update();
        studio.resize(size);
        Ok(studio)
    }

    /// The world of the program.
    pub fn world(&mut self) -> &mut World {
        self.apps.main.world_mut()
    }

    /// Makes the pictures from now on so large.
    pub fn resize(&mut self, size: UVec2) {
        let mut image = Image::new_uninit(
            Extent3d {
                width: size.x,
                height: size.y,
                depth_or_array_layers: 1,
            },
            TextureDimension::D2,
            TextureFormat::Rgba8UnormSrgb,
            RenderAssetUsages::RENDER_WORLD,
        );
        image.texture_descriptor.usage |= TextureUsages::RENDER_ATTACHMENT;
        let world = self.world();
        let target = world.resource_mut::<Assets<Image>>().add(image);
        let mut cameras = world.query_filtered::<Entity, With<Camera>>();
        let cameras: Vec<Entity> = cameras.iter(world).collect();
        for camera in cameras {
            world
                .entity_mut(camera)
                .insert(RenderTarget::from(target.clone()));
        }
        let mut windows = world.query_filtered::<&mut Window, With<PrimaryWindow>>();
        for mut window in windows.iter_mut(world) {
            window.resolution.set(size.x as f32, size.y as f32);
        }
        self.target = target;
    }

    /// Lets everything that follows from a change happen, without drawing it:
    /// a frame without a picture costs a tenth.
    pub fn settle(&mut self) {
        self.draw(false);
        for _ in 0..4 {
            self.update();
        }
    }

    fn draw(&mut self, wanted: bool) {
        let world = self.world();
        let mut cameras = world.query::<&mut Camera>();
        for mut camera in cameras.iter_mut(world) {
            camera.is_active = wanted;
        }
    }

    fn update(&mut self) {
        self.apps.update();
        let device = self.apps.main.world().get_resource::<RenderDevice>();
        if let Some(device) = device {
            // A device that was lost gives no picture, which is told then.
            let _ = device.wgpu_device().poll(PollType::Wait {
                submission_index: None,
                timeout: None,
            });
        }
    }

    /// Takes a picture of what is shown now.
    ///
    /// # Errors
    /// [`NoPicture::NothingDrawn`] when the adapter gives none.
    pub fn take(&mut self) -> Result<Picture, NoPicture> {
        self.settle();
        self.draw(true);
        // Letters that are new to the atlas are there one frame later.
        self.update();
        let target = self.target.clone();
        let world = self.world();
        world.resource_mut::<Developed>().0 = None;
        world.spawn(Screenshot::image(target)).observe(
            |captured: On<ScreenshotCaptured>, mut developed: ResMut<Developed>| {
                developed.0 = Some(captured.image.clone());
            },
        );
        for look in 0..LOOKS {
            self.update();
            if let Some(image) = self.world().resource_mut::<Developed>().0.take() {
                return without_alpha(&image).ok_or(NoPicture::NothingDrawn);
            }
            if look > FEW {
                // Something else keeps the machine busy.
                thread::sleep(PAUSE);
            }
        }
        Err(NoPicture::NothingDrawn)
    }
}

fn without_alpha(image: &Image) -> Option<Picture> {
    let pixels = image.data.as_ref()?;
    Some(Picture {
        width: image.width(),
        height: image.height(),
        colours: pixels
            .chunks_exact(4)
            .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect(),
    })
}
